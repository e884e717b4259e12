import { formatFragment, meantId, parseFragment } from '../share/fragment.ts';
import { loaded } from './loaded.ts';
import { passagesBetween } from './passages.ts';

/** Opens what a link points at that the browser itself does not find: a range, a personal note. */
export function startSharedPassage(): void {
  arrive();
  addEventListener('hashchange', arrive);
}

function arrive(): void {
  for (const passage of document.querySelectorAll('.marked')) passage.classList.remove('marked');

  const { hash } = location;
  const { passages, note } = parseFragment(hash);
  const isRange = passages && passages.first !== passages.last;
  if (note === undefined && !isRange) {
    const id = meantId(hash, (one) => document.getElementById(one) !== null);
    if (id !== undefined && hash !== `#${id}`) void lookAgain(id, hash);
    return;
  }

  const marked = passages ? passagesBetween(passages.first, passages.last) : [];
  for (const passage of marked) passage.classList.add('marked');
  if (note === undefined) marked[0]?.scrollIntoView();
  else void openNote(note, marked[0], hash);
}

/** What a messenger glued to the link is no part of it: the browser looks again, without. */
async function lookAgain(id: string, hash: string): Promise<void> {
  await loaded();
  // Up to the end of the load event Firefox would go there, but not take the passage for its target.
  setTimeout(() => {
    if (location.hash === hash) location.replace(`#${id}`);
  });
}

/**
 * Shows a personal note, and then takes it out of the address: whoever looks over a shoulder or
 * shares on finds it there no more. What cannot be shown stays, for the next try.
 */
async function openNote(note: string, passage: Element | undefined, hash: string): Promise<void> {
  try {
    const { showPersonalNote } = await import('./personal-note.ts');
    if (!(await showPersonalNote(note, passage))) return;
  } catch {
    // Up to then Firefox scrolls to the passage itself, past what stands above it.
    await loaded();
    sayThatNoteIsMissing(passage);
    return;
  }
  // The reader may have gone on to another place meanwhile.
  if (location.hash !== hash) return;
  const fragment = formatFragment({ passages: parseFragment(hash).passages });
  history.replaceState(history.state, '', location.pathname + location.search + fragment);
}

function sayThatNoteIsMissing(passage: Element | undefined): void {
  const template = document.querySelector<HTMLTemplateElement>('template#briefje');
  if (!template) return;
  const copy = document.importNode(template.content, true);
  const card = copy.querySelector<HTMLElement>('.personal-note');
  const button = card?.querySelector('button');
  const place = passage?.closest('p, ol, ul') ?? document.querySelector('.section-heading');
  if (!card || !button || !place) return;
  document.querySelector('.personal-note')?.remove();
  card.setAttribute('role', 'alert');
  card.querySelector('p')?.replaceChildren(template.dataset['missing'] ?? '');
  card.querySelector('.note-words')?.remove();
  button.textContent = template.dataset['again'] ?? '';
  button.addEventListener('click', () => {
    location.reload();
  });
  if (passage) place.before(card);
  else place.after(card);
  card.scrollIntoView();
}
