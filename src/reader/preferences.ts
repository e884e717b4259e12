/** How a reader wants pages to look: each key stands as `data-<key>` on the root element. */
export type Preferences = Record<string, string>;

/** The only thing this site keeps about its look; head-script.ts reads it before the first paint. */
export const PREFERENCES_KEY = 'kantlijn:preferences';

/** What is remembered; nothing where storage is refused or damaged. */
export function readPreferences(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}') as Preferences;
  } catch {
    return {};
  }
}

/** Shows a preference on this page and remembers it for the next one where storage allows. */
export function setPreference(key: string, value: string): void {
  document.documentElement.dataset[key] = value;
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify({ ...readPreferences(), [key]: value }));
  } catch {
    // Storage refused: the choice holds for this page.
  }
}
