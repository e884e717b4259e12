import type { VFile } from 'vfile';
import type { Point, Position } from 'unist';
import type { Problem } from '../problems.ts';

/** What a plugin knows of a problem; file and line follow from the node. */
export type TextProblem = Pick<Problem, 'code' | 'reason' | 'mend'>;

/**
 * Records a problem on the file as a `VFileMessage` instead of throwing, so that one run finds them
 * all; `problemsOf` reads them back.
 */
export function report(
  file: VFile,
  { code, reason, mend }: TextProblem,
  place: Position | Point | undefined,
): void {
  const message = file.message(reason, { place, ruleId: code, source: 'kantlijn' });
  message.note = mend;
}

/** The problems that our plugins recorded on a file. */
export function problemsOf(file: VFile, path = file.path): Problem[] {
  return file.messages
    .filter((message) => message.source === 'kantlijn')
    .map((message) => ({
      code: message.ruleId ?? 'unknown',
      file: path,
      line: message.line,
      reason: message.reason,
      mend: message.note ?? '',
    }));
}
