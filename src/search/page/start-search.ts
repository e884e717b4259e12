import { address } from '../../site.ts';
import { takeDialogQuery } from './dialog-query.ts';
import { readFoundWords } from './found-words.ts';
import { hideQuery, queryFragment } from './query-address.ts';

/** Makes search reachable from every page; all but this is fetched when it is first used. */
export function startSearch(): void {
  const page = document.querySelector('main .search-panel');
  if (page) {
    hideQuery();
    void import('./search-page.ts').then((module) => {
      module.startSearchPage(page);
    });
  }
  const words = readFoundWords();
  if (words.length > 0) {
    void import('./mark-words.ts').then((module) => {
      module.markFoundWords(words);
    });
  }

  const field = document.querySelector<HTMLInputElement>('.search-panel input[type="search"]');
  if (field) keepTyped(field);
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog');
  if (dialog) startDialog(dialog);
}

/** WebKit empties a field without autocomplete, some time after `pageshow`, for who comes back to it. */
function keepTyped(field: HTMLInputElement): void {
  addEventListener('pagehide', () => {
    field.autocomplete = 'on';
  });
  addEventListener('pageshow', () => {
    field.autocomplete = 'off';
  });
}

function startDialog(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector<HTMLFormElement>('form[role="search"]');
  const field = dialog.querySelector<HTMLInputElement>('input[type="search"]');
  if (!form || !field) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What somebody in danger typed has its answer here, and stays out of every address.
    if (dialog.querySelector('.search-help')) return;
    location.assign(address('zoeken/') + queryFragment(field.value.trim()));
  });
  // Every browser empties the field first; WebKit then keeps the key from the dialog.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value !== '') return;
    event.preventDefault();
    dialog.close();
  });
  let starting: Promise<void> | undefined;
  // Opens before the rest is there, so that no key is lost.
  const open = (event: Event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    field.select();
    starting ??= import('./search-dialog.ts').then(
      (module) => {
        module.startSearchDialog(dialog);
      },
      () => {
        // The next opening tries again.
        starting = undefined;
        const status = dialog.querySelector<HTMLElement>('.search-status');
        if (status) status.textContent = status.dataset['failed'] ?? '';
      },
    );
  };
  addEventListener('pageshow', (event) => {
    const typed = takeDialogQuery();
    if (typed === undefined) return;
    field.value = typed;
    open(event);
  });
  document.querySelector('a.search-link')?.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (document.documentElement.dataset['keys'] === 'off') return;
    const isCtrlK = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey;
    const isBusy = isTyping(event.target) || document.querySelector('dialog[open]') !== null;
    if ((isCtrlK || isSlash) && !isBusy) open(event);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
