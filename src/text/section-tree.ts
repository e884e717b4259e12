import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { Problem } from '../problems.ts';
import type { LedgerOf } from './ledger-of.ts';
import { rehypePlugins, remarkPlugins } from './plugins.ts';
import { problemsOf } from './report.ts';
import { speech } from './speech.ts';

/** A text as a tree of HTML, and what is wrong with it. */
export interface TextTree {
  tree: Root;
  problems: Problem[];
}

/**
 * The hast of a section, made as the site makes it, for whatever reads the text outside Astro:
 * checks, ledger, search, export.
 *
 * @param body MDX without its frontmatter; blank lines may stand in for it to keep line numbers.
 * @param path Path of the file, for messages.
 * @param ledgerOf Where its addresses come from; without it passages are numbered from 1.
 */
export function sectionTree(body: string, path: string, ledgerOf?: LedgerOf): Promise<TextTree> {
  return textTree(body, path, rehypePlugins(ledgerOf));
}

/** The hast of a short text beside the sections, such as a note: nothing in it is numbered. */
export function asideTree(body: string, path: string): Promise<TextTree> {
  return textTree(body, path, [speech]);
}

async function textTree(
  body: string,
  path: string,
  plugins: ReturnType<typeof rehypePlugins>,
): Promise<TextTree> {
  let tree: Root = { type: 'root', children: [] };
  const keep =
    () =>
    (built: Root): Root => {
      tree = built;
      // Nothing is left to make a program of, which takes longer than all before.
      return { type: 'root', children: [] };
    };
  const processor = createProcessor({
    format: 'mdx',
    remarkPlugins,
    rehypePlugins: [...plugins, keep],
  });
  const file = new VFile({ value: body, path });
  try {
    await processor.process(file);
  } catch (error) {
    return { tree, problems: [syntaxProblem(error, path)] };
  }
  return { tree, problems: problemsOf(file) };
}

function syntaxProblem(error: unknown, path: string): Problem {
  const { reason, line } = error as { reason?: string; line?: number };
  if (reason === undefined) throw error;
  return {
    code: 'mdx-syntax',
    file: path,
    line,
    reason: `This cannot be read as MDX: ${reason}`,
    mend: 'Check that each <Component> is closed; for < or { as a character write \\< or \\{.',
  };
}
