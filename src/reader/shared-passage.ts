import { formatFragment, parseFragment } from '../share/fragment.ts';
import { passagesBetween } from './passages.ts';

/** Opens what a link points at that the browser itself does not find: a range, a personal note. */
export function startSharedPassage(): void {
  arrive();
  addEventListener('hashchange', arrive);
}

function arrive(): void {
  for (const passage of document.querySelectorAll('.marked')) passage.classList.remove('marked');

  const { passages, note } = parseFragment(location.hash);
  const isRange = passages && passages.first !== passages.last;
  if (note === undefined && !isRange) return;

  const marked = passages ? passagesBetween(passages.first, passages.last) : [];
  for (const passage of marked) passage.classList.add('marked');
  if (note === undefined) {
    marked[0]?.scrollIntoView();
    return;
  }
  // Before anything else: whoever looks over a shoulder or shares on finds no note in the address.
  const fragment = formatFragment({ passages });
  history.replaceState(history.state, '', location.pathname + location.search + fragment);
  void import('./personal-note.ts').then(({ showPersonalNote }) =>
    showPersonalNote(note, marked[0]),
  );
}
