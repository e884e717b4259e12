import type { Kind } from '../../../src/permalinks/addresses.ts';
import { resolver } from '../../../src/permalinks/ledger.ts';
import type { ChapterText, TextPlace } from '../../../src/permalinks/text.ts';
import type { Ledger } from '../../../src/schemas/permalinks.ts';

/** A chapter from the texts of its sections; `# ` makes a heading, `[name] ` a note. */
export function chapterOf(
  sections: Record<string, string[]>,
  extra: { chapter?: string; movedFrom?: string[]; renamed?: Record<string, string[]> } = {},
): ChapterText {
  const { chapter = 'proef', movedFrom = [], renamed = {} } = extra;
  return {
    chapter,
    movedFrom,
    sections: Object.entries(sections).map(([section, texts]) => ({
      section,
      file: `content/chapters/${chapter}/sections/${section}.mdx`,
      movedFrom: renamed[section] ?? [],
      places: texts.map(placeOf),
    })),
  };
}

function placeOf(text: string, index: number): TextPlace {
  const note = /^\[(?<name>.+?)\] /.exec(text);
  const kind: Kind = note ? 'note' : text.startsWith('# ') ? 'heading' : 'passage';
  const name = note?.groups?.['name'];
  return {
    kind,
    text: text.replace(/^(?:\[.+?\]|#) /, ''),
    line: 2 * index + 6,
    ...(name !== undefined && { name }),
  };
}

/** The places of a section as they stand in the ledger: `p7`, or `p7 → de-hel#p3a`. */
export function linesOf({ lines }: Ledger, section: string): string[] {
  return lines
    .filter(({ address }) => address.startsWith(`${section}#`))
    .map((line) => {
      const id = line.address.slice(section.length + 1);
      return line.status === 'live' ? id : `${id} ${line.status} → ${line.to}`;
    });
}

/** Where an address leads. */
export function leadsTo(ledger: Ledger, address: string): string | undefined {
  return resolver(ledger)(address);
}
