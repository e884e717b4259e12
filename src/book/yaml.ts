import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../problems.ts';

/** What a piece of YAML holds, or what is wrong with it. */
export interface YamlResult<Data> {
  data?: Data;
  problems: Problem[];
  /** Line in the file on which the value at a path stands, 1-based. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads YAML and checks it against a schema; each fault carries its line.
 *
 * @param source The YAML, without `---` fences.
 * @param firstLine Line of the file on which `source` begins, 1-based.
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): YamlResult<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? undefined : lineAt(offset);
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      code: 'yaml-syntax',
      file,
      line: lineAt(pos[0]),
      reason: `This is not YAML: ${message.split('\n')[0]?.replace(/ at line .*/, '') ?? ''}`,
      mend: 'Check indentation and colons; put a value that holds a colon or begins with a quote between double quotes.',
    }));
    return { problems, lineOf };
  }

  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { data: parsed.data, problems: [], lineOf };
  return {
    problems: parsed.error.issues.map((issue) =>
      toProblem(issue, file, lineOf, document.hasIn(issue.path)),
    ),
    lineOf,
  };
}

function toProblem(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  isGiven: boolean,
): Problem {
  const name = issue.path.map(String).join('.') || 'the whole file';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return {
      code: 'unknown-key',
      file,
      line: lineOf([...issue.path, key]),
      reason: `The key "${issue.keys.join('", "')}" means nothing here.`,
      mend: 'Check the spelling against docs/authoring.md, or take it out.',
    };
  }
  if (!isGiven) {
    return {
      code: 'missing-key',
      file,
      line: lineOf(issue.path) ?? lineOf([]),
      // A rule of our own says why it is wanted here.
      reason: `"${name}" is missing${issue.code === 'custom' ? `: ${issue.message}` : ''}.`,
      mend: `Add a line that begins with "${name}:".`,
    };
  }
  return {
    code: 'wrong-value',
    file,
    line: lineOf(issue.path),
    reason: `"${name}" cannot be used as it is: ${issue.message}`,
    mend: 'Mend the value; docs/authoring.md lists what each key holds.',
  };
}

/** Offset of a key's value; of the nearest ancestor where the path leads nowhere. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
