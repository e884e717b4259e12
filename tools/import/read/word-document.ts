/** What mammoth reads from a .docx before it makes HTML of it, as far as it is looked at here. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  /** Of text. */
  value?: string;
  /** Of a paragraph. */
  styleName?: string | null;
  /** Of a run of text. */
  verticalAlignment?: string;
  isStrikethrough?: boolean;
}

export interface WordDocument extends WordElement {
  notes: { resolve(reference: WordElement): { body: WordElement[] } };
}

/** Styles of the table of contents that Word keeps, in English and Dutch. */
const CONTENTS = /^(?:toc|contents|inhoudsopgave|inhopg|kop ?van ?inhoudsopgave)\b/i;

/** The document without Word's table of contents, and whether it had one. */
export function withoutContents<Element extends WordElement>(
  element: Element,
): { result: Element; dropped: boolean } {
  let dropped = false;
  const prune = <Pruned extends WordElement>(node: Pruned): Pruned => {
    if (!node.children) return node;
    const kept = node.children.filter(({ type, styleName }) => {
      const isContents = type === 'paragraph' && CONTENTS.test(styleName ?? '');
      dropped ||= isContents;
      return !isContents;
    });
    return { ...node, children: kept.map(prune) };
  };
  return { result: prune(element), dropped };
}

const RAISED: Readonly<Record<string, string>> = signs('0123456789+-()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ');
const LOWERED: Readonly<Record<string, string>> = signs('0123456789+-()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎');

function signs(plain: string, set: string): Record<string, string> {
  const all = Array.from(set);
  return Object.fromEntries(Array.from(plain, (sign, index) => [sign, all[index] ?? sign]));
}

/** The document with raised and lowered figures as signs of their own: 10⁹ is not 109. */
export function withRaisedFigures<Element extends WordElement>(element: Element): Element {
  const set =
    element.verticalAlignment === 'superscript'
      ? RAISED
      : element.verticalAlignment === 'subscript'
        ? LOWERED
        : undefined;
  const children = element.children?.map((child) => {
    const figures = Array.from(child.value ?? '');
    return set && child.type === 'text' && figures.every((figure) => figure in set)
      ? { ...child, value: figures.map((figure) => set[figure]).join('') }
      : withRaisedFigures(child);
  });
  return children ? { ...element, children } : element;
}

/** Texts that were struck through, which a site would show as any other. */
export function struckThrough(element: WordElement): string[] {
  if (element.isStrikethrough) return [plainText(element, [])];
  return (element.children ?? []).flatMap(struckThrough);
}

/** The words of a document, and of its notes in the order in which the text refers to them. */
export function wordsOf(document: WordDocument): { text: string[]; notes: string[] } {
  const references: WordElement[] = [];
  const text = plainText(document, references);
  const notes = references.map((reference) =>
    document.notes
      .resolve(reference)
      .body.map((element) => plainText(element, []))
      .join(' '),
  );
  return { text: split(text), notes: split(notes.join(' ')) };
}

function plainText(element: WordElement, references: WordElement[]): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
    case 'break':
      return ' ';
    case 'noteReference':
      references.push(element);
      return '';
    default: {
      const inside = (element.children ?? []).map((child) => plainText(child, references)).join('');
      return element.type === 'paragraph' ? `${inside}\n` : inside;
    }
  }
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
