import type { Block, Doubt, Repair } from './blocks.ts';
import type { Piece } from '../pages/page-order.ts';
import type { SourceWord } from '../prove/proof.ts';

/** A manuscript as blocks, whatever file it came from. */
export interface Manuscript {
  blocks: Block[];
  /** The words of the file, in its own order. */
  source: SourceWord[];
  /** The lines of the file in the order in which they are read. */
  order: Piece[];
  /** Pages of spreads that were put in order. */
  pagesMoved: number;
  /** Whether it was pulled out of pages, or typed in lines like them. */
  isPrinted: boolean;
  repairs: Repair[];
  doubts: Doubt[];
}
