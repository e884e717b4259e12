/** The passages of the page from one id up to another, or the first alone where they do not follow. */
export function passagesBetween(first: string, last: string): Element[] {
  const passages = [...document.querySelectorAll('article :is(p, li)[id^="p"]')];
  const at = (id: string) => {
    // The id of a passage that is gone stands within the one that has its words now.
    const passage = document.getElementById(id)?.closest(':is(p, li)[id^="p"]');
    return passage ? passages.indexOf(passage) : -1;
  };
  const from = at(first);
  return from === -1 ? [] : passages.slice(from, Math.max(from, at(last)) + 1);
}
