import { readPreferences } from '../reader/preferences.ts';
import { readFoundWords } from './found-words.ts';

/** Makes search reachable from every page; all but this is fetched when it is first used. */
export function startSearch(): void {
  const page = document.querySelector('main .search-panel');
  if (page)
    void import('./search-page.ts').then((module) => {
      module.startSearchPage(page);
    });
  const words = readFoundWords();
  if (words.length > 0) {
    void import('./mark-words.ts').then((module) => {
      module.markFoundWords(words);
    });
  }

  const dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog');
  const open = (event: Event) => {
    if (!dialog) return;
    event.preventDefault();
    void import('./search-dialog.ts').then((module) => {
      module.openSearchDialog(dialog);
    });
  };
  document.querySelector('a.search-link')?.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (readPreferences()['keys'] === 'off') return;
    const isCtrlK = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (isCtrlK || isSlash) open(event);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
