import { keepDialogQuery } from './dialog-query.ts';
import { readFoundWords } from './found-words.ts';
import { markFoundWords } from './mark-words.ts';
import { SearchPanel } from './search-panel.ts';

/** Makes the search answer in the dialog over the page that is being read, also what is typed already. */
export function startSearchDialog(dialog: HTMLDialogElement): void {
  const panel = new SearchPanel(dialog);
  dialog.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    // A number to call opens no page.
    if (!link || link.protocol === 'tel:') return;
    dialog.close();
    // A result on the page that is open only moves within it.
    if (link.pathname === location.pathname) markFoundWords(readFoundWords());
    // Whoever comes back to this page, or takes over the device, need not see what was asked in need.
    else if (panel.isAlarmed) void panel.search('');
    else keepDialogQuery(panel.typed);
  });
  void panel.ask();
}
