import { PREFERENCES_KEY } from './preferences.ts';

/**
 * Runs in the head, inline and before the first paint: without it a reader at night gets a white
 * flash at every page. Its hash goes into the Content-Security-Policy.
 */
export const headScript = `(e=>{e.classList.add("js");try{Object.assign(e.dataset,JSON.parse(localStorage.getItem("${PREFERENCES_KEY}")||"{}"))}catch{}})(document.documentElement)`;
