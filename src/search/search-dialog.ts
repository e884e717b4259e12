import { SearchPanel } from './search-panel.ts';

/** Makes the search answer in the dialog over the page that is being read, also what is typed already. */
export function startSearchDialog(dialog: HTMLDialogElement): void {
  const panel = new SearchPanel(dialog);
  // A result on the page that is open only moves within it.
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  void panel.ask();
}
