import { SearchPanel } from './search-panel.ts';

let panel: SearchPanel | undefined;

/** Opens the search over the page that is being read. */
export function openSearchDialog(dialog: HTMLDialogElement): void {
  if (!panel) {
    const created = new SearchPanel(dialog);
    panel = created;
    const form = dialog.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      // In the fragment, what was typed is sent to no server.
      location.assign(`${form.action}#q=${encodeURIComponent(created.typed)}`);
    });
    // A result on the page that is open only moves within it.
    dialog.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) dialog.close();
    });
  }
  if (!dialog.open) dialog.showModal();
  panel.focus();
}
