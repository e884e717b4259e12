/** Where a reader left off in a chapter. */
export interface ReadingPosition {
  /** Path of the section's page. */
  path: string;
  title: string;
  /** Number of the passage, without its `p`. */
  passage: string;
}

const key = (chapter: string) => `kantlijn:position:${chapter}`;

/** Where the reader of a chapter left off, if this browser remembers. */
export function readPosition(chapter: string): ReadingPosition | undefined {
  try {
    const position = JSON.parse(localStorage.getItem(key(chapter)) ?? '') as ReadingPosition;
    return typeof position.path === 'string' ? position : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers where the reader of a chapter is, where storage allows. */
export function writePosition(chapter: string, position: ReadingPosition): void {
  try {
    localStorage.setItem(key(chapter), JSON.stringify(position));
  } catch {
    // Storage refused: nothing to read on from, nothing lost.
  }
}

/** The first passage that ends below the line at which a passage one comes back to is set. */
export function passageInSight(passages: Iterable<Element>): Element | undefined {
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  for (const passage of passages) {
    if (passage.getBoundingClientRect().bottom > line + 1) return passage;
  }
  return undefined;
}
