/**
 * What an author has to mend, said in one message: where, what, how. The codes are the anchors of
 * docs/errors.md.
 */
export interface Problem {
  /** Anchor in docs/errors.md, e.g. `section-not-listed`. */
  code: string;
  /** Path from the root of the project, with forward slashes. */
  file: string;
  /** Line in the file, 1-based. */
  line?: number | undefined;
  /** What is wrong, one sentence. */
  reason: string;
  /** What to do about it, one or more sentences or commands. */
  mend: string;
}

/** Formats a problem as `file:line`, reason, mend and where to read more. */
export function formatProblem({ code, file, line, reason, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const indent = (text: string) => text.replaceAll('\n', '\n  ');
  return `${place}\n  ${indent(reason)}\n  → ${indent(mend)}\n  (docs/errors.md#${code})`;
}

/** Thrown when content cannot be built; its message lists every problem found, not just the first. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content:\n\n${problems.map(formatProblem).join('\n\n')}\n`);
    this.problems = problems;
  }
}
