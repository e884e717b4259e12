import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseLedger } from '../permalinks/ledger.ts';
import { formerPages, type FormerPage } from '../permalinks/former.ts';
import type { Ledger } from '../schemas/permalinks.ts';
import type { SectionLedger } from '../text/ledger-of.ts';
import { typeset } from '../text/typeset.ts';

/** Name of the ledger in a chapter's folder. */
export const LEDGER_FILE = 'permalinks.json';

/**
 * The ledger in a chapter's folder, if it has one.
 *
 * @throws ContentError when it is damaged.
 */
export function readLedger(folder: string): Ledger | undefined {
  const file = path.join(folder, LEDGER_FILE);
  if (!existsSync(file)) return undefined;
  const shown = path.posix.join('content/chapters', path.basename(folder), LEDGER_FILE);
  return parseLedger(readFileSync(file, 'utf8'), shown);
}

/** What the addresses of a section are made from; read anew each time, as authors change it. */
export function ledgerOfFile(file: string): SectionLedger {
  const folder = path.dirname(path.dirname(file));
  return {
    section: path.basename(file, '.mdx'),
    ledger: readLedger(folder),
    titleOf: (section) => titleOf(path.join(folder, 'sections', `${section}.mdx`)) ?? section,
  };
}

function titleOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const [, frontmatter = ''] = readFileSync(file, 'utf8').split(/^---\s*$/m);
  const { title } = (parse(frontmatter) ?? {}) as { title?: string };
  return title === undefined ? undefined : typeset(title);
}

/**
 * Every page of a content folder that was renamed, merged or deleted.
 *
 * @param root Folder of the project, the one that holds `content/`.
 */
export function readFormerPages(root: string): FormerPage[] {
  return globSync(`content/chapters/*/${LEDGER_FILE}`, { cwd: root }).flatMap((file) => {
    const ledger = readLedger(path.join(root, path.dirname(file)));
    return ledger ? formerPages(ledger) : [];
  });
}

/** True unless a page at this URL was renamed, merged or deleted. */
export function isPresentPage(url: string): boolean {
  return readFormerPages('.').every(({ path }) => !url.endsWith(`/${path}`));
}
