/** A query as the fragment of an address, `#q=`: what stands there is sent to no server. */
export function queryFragment(typed: string): string {
  return typed === '' ? '' : `#q=${encodeURIComponent(typed)}`;
}

/** The query in a fragment; empty where there is none. */
export function queryOfFragment(hash: string): string {
  return (new URLSearchParams(hash.slice(1)).get('q') ?? '').trim();
}

/**
 * Takes a query out of the part of the address that servers see, where links of before have it, and
 * puts it in the fragment; one that stands there already goes first.
 */
export function hideQuery(): void {
  const { pathname, search, hash } = location;
  const parameters = new URLSearchParams(search);
  const typed = parameters.get('q');
  if (typed === null) return;
  const fragment = queryOfFragment(hash) === '' ? queryFragment(typed.trim()) : hash;
  history.replaceState(history.state, '', pathname + fragment);
}
