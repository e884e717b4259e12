import { readPreferences, setPreference } from './preferences.ts';

/** Shows what is remembered in the form of Preferences.astro and remembers what is chosen there. */
export function startPreferencesForm(): void {
  const form = document.querySelector<HTMLFormElement>('form.preferences');
  if (!form) return;
  for (const [key, value] of Object.entries(readPreferences())) {
    const input = form.elements.namedItem(key);
    if (input instanceof RadioNodeList) input.value = value;
    else if (input instanceof HTMLInputElement) input.checked = value === input.value;
  }
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const isOff = target.type === 'checkbox' && !target.checked;
    setPreference(target.name, isOff ? 'off' : target.value);
  });
}
