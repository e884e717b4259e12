const KEY = 'search';

/** Keeps what was typed in the dialog with this page in the history, for who comes back to it. */
export function keepDialogQuery(typed: string): void {
  history.replaceState({ ...(history.state as object | null), [KEY]: typed }, '');
}

/** What was typed when the reader left this page by way of the dialog, once. */
export function takeDialogQuery(): string | undefined {
  const { [KEY]: typed, ...rest } = (history.state ?? {}) as Record<string, unknown>;
  if (typeof typed !== 'string') return undefined;
  history.replaceState(rest, '');
  return typed;
}
