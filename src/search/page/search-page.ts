import { alarmOf } from '../query/alarm/alarm.ts';
import { queryFragment, queryOfFragment } from './query-address.ts';
import { SearchPanel } from './search-panel.ts';

/**
 * Starts the search page. Its query stands in the address, so that it can be shared, and in the
 * fragment, which a reload sends to no server.
 */
export function startSearchPage(root: Element): void {
  const panel = new SearchPanel(root, (typed) => {
    // What somebody in danger typed would stand in the history of the browser.
    const isShown = alarmOf(typed, () => true)?.kind !== 'danger';
    const fragment = isShown ? queryFragment(typed) : '';
    history.replaceState(history.state, '', location.pathname + fragment);
  });
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void panel.search(panel.typed);
  });
  const typed = queryOfFragment(location.hash);
  if (typed === '') panel.focus();
  else void panel.search(typed);
  // The reader follows a link to another query, or changes the address by hand.
  addEventListener('hashchange', () => {
    const next = queryOfFragment(location.hash);
    if (next !== '' && next !== panel.typed) void panel.search(next);
  });
}
