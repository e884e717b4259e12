import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where a folder is prepared and kept while it is replaced; on the same disk as the folder itself. */
export interface Workplace {
  /** The folder to replace. */
  target: string;
  /** A project of its own in which the new folder is made. */
  stage: string;
  /** The new folder, complete. */
  prepared: string;
  /** The old folder while the new one takes its place. */
  kept: string;
}

/** The places for replacing a chapter. */
export function workplace(root: string, chapter: string): Workplace {
  const base = path.join(root, '.cache', 'import', chapter);
  const stage = path.join(base, 'new');
  return {
    target: path.join(root, 'content', 'chapters', chapter),
    stage,
    prepared: path.join(stage, 'content', 'chapters', chapter),
    kept: path.join(base, 'old'),
  };
}

/**
 * The steps in which a prepared folder takes the place of another. Each is one rename, or leaves
 * nothing to lose; after an interruption between any two of them `recover` makes good.
 */
export function replacement({ target, stage, prepared, kept }: Workplace): (() => void)[] {
  return [
    () => {
      if (existsSync(target)) renameSync(target, kept);
    },
    () => {
      renameSync(prepared, target);
    },
    () => {
      rmSync(kept, { recursive: true, force: true });
      rmSync(stage, { recursive: true, force: true });
    },
  ];
}

/** Puts a folder back whose replacement was broken off after it had left. */
export function restore({ target, kept }: Workplace): void {
  if (existsSync(kept) && !existsSync(target)) renameSync(kept, target);
}

/** Undoes an interrupted replacement, or finishes one that only had to clear up. */
export function recover(place: Workplace): void {
  const { stage, kept } = place;
  restore(place);
  rmSync(kept, { recursive: true, force: true });
  rmSync(stage, { recursive: true, force: true });
}
