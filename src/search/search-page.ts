import { SearchPanel } from './search-panel.ts';

/** Starts the search page: its query stands in the address, `?q=`, so that it can be shared. */
export function startSearchPage(root: Element): void {
  const panel = new SearchPanel(root, (typed) => {
    history.replaceState(
      null,
      '',
      typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`,
    );
  });
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void panel.search(panel.typed);
  });
  const typed = queryOf(location);
  if (typed === '') panel.focus();
  else void panel.search(typed);
}

/** The query in an address: `?q=` as shared, `#q=` as the dialog hands it on without asking a server. */
function queryOf({ search, hash }: Location): string {
  const inHash = new URLSearchParams(hash.slice(1)).get('q');
  return (inHash ?? new URLSearchParams(search).get('q') ?? '').trim();
}
