import { decodeNote } from '../share/note-codec.ts';
import { loaded } from './loaded.ts';

/**
 * Shows a personal note above a passage, or above the section's text.
 *
 * @param code From the fragment of an address, whoever wrote it.
 * @returns whether it is there to be read; a page without sections has no place for it.
 */
export async function showPersonalNote(
  code: string,
  passage: Element | undefined,
): Promise<boolean> {
  const template = document.querySelector<HTMLTemplateElement>('template#briefje');
  if (!template) return false;
  const note = await decodeNote(code);
  // Until then a browser looks for the words of a text directive: it must not find them here.
  await loaded();

  document.querySelector('.personal-note-item, .personal-note')?.remove();
  const copy = document.importNode(template.content, true);
  const card = copy.querySelector<HTMLElement>('.personal-note');
  const from = copy.querySelector('#briefje-van');
  const words = copy.querySelector('.note-words');
  if (!card || !words) return false;
  if (note === undefined) from?.replaceChildren(template.dataset.damaged ?? '');
  words.textContent = note ?? '';
  const placed = passage instanceof HTMLLIElement ? inListItem(card) : card;
  card.querySelector('button')?.addEventListener('click', () => {
    placed.remove();
    passage?.querySelector<HTMLElement>('.passage-number')?.focus({ preventScroll: true });
  });

  if (passage) passage.before(placed);
  else document.querySelector('.section-heading')?.after(placed);
  card.focus({ preventScroll: true });
  card.scrollIntoView();
  return true;
}

function inListItem(card: Element): Element {
  const item = document.createElement('li');
  item.className = 'personal-note-item';
  item.append(card);
  return item;
}
