import { nearestText } from '../text/nearest-text.ts';

/** A sentence that offers the known name nearest to an unknown one; empty where none is like it. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestText(known.join(' '), name);
  return nearest && known.includes(nearest) ? ` Did you mean "${nearest}"?` : '';
}
