import { strings } from '../../strings.ts';
import { forgetFoundWords } from './found-words.ts';
import { fold, wordsOf } from '../dutch/tokens.ts';

const MARKED = 'found';

/** Marks words and phrases in the text of the page, in place of others, and offers to take the marks away. */
export function markFoundWords(words: readonly string[]): void {
  const text = document.querySelector('main [data-pagefind-body]');
  if (!text) return;
  unmark(text);
  const wanted = words.map((phrase) => phrase.split(' '));
  for (const node of textNodes(text)) markIn(node, wanted);
  if (text.querySelector(`mark.${MARKED}`)) document.body.append(notice(text));
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-pagefind-ignore]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function markIn(node: Text, wanted: readonly (readonly string[])[]): void {
  // From the last to the first, so that what stands before keeps its offsets.
  for (const { start, end } of matchesIn(node.data, wanted).reverse()) {
    const word = node.splitText(start);
    word.splitText(end - start);
    const mark = document.createElement('mark');
    mark.className = MARKED;
    word.replaceWith(mark);
    mark.append(word);
  }
}

/** Where words that are wanted stand, next to each other in the case of a phrase. */
function matchesIn(
  text: string,
  wanted: readonly (readonly string[])[],
): { start: number; end: number }[] {
  const words = Array.from(wordsOf(text), ({ written, at }) => ({
    word: fold(written),
    start: at,
    end: at + written.length,
  }));
  const matches: { start: number; end: number }[] = [];
  let free = 0;
  for (const [index, { start }] of words.entries()) {
    if (index < free) continue;
    const longest = wanted
      .filter((phrase) => phrase.every((word, offset) => words[index + offset]?.word === word))
      .reduce((most, { length }) => Math.max(most, length), 0);
    const last = words[index + longest - 1];
    if (longest === 0 || !last) continue;
    matches.push({ start, end: last.end });
    free = index + longest;
  }
  return matches;
}

function unmark(text: Element): void {
  for (const mark of text.querySelectorAll(`mark.${MARKED}`)) mark.replaceWith(...mark.childNodes);
  text.normalize();
  document.querySelector('.found-notice')?.remove();
}

function notice(text: Element): HTMLElement {
  const box = document.createElement('p');
  box.className = 'found-notice';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = strings.search.unmark;
  button.addEventListener('click', () => {
    unmark(text);
    forgetFoundWords();
    // The keyboard goes on where the reader is, not at the top of the page.
    const place = document.querySelector<HTMLElement>(':target') ?? document.querySelector('main');
    place?.setAttribute('tabindex', '-1');
    place?.focus({ preventScroll: true });
  });
  box.append(`${strings.search.marked} `, button);
  return box;
}
