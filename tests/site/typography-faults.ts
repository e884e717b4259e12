import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A fault against Dutch typography on a built page. */
export interface TypographyFault {
  path: string;
  /** The words around the fault; what is no text shows as ▢. */
  excerpt: string;
  fault: string;
}

/** The text of a block as it is read, as if it had no inline elements. */
interface Block {
  text: string;
  /** Offsets in the text at which an inline element begins or ends. */
  edges: ReadonlySet<number>;
  /** The element that holds the block among others; a quotation may run on within it. */
  parent: Nodes;
}

/** Where in a text a fault stands. */
interface Place {
  text: string;
  index: number;
}

const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em i ins mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'template', 'textarea']);
/** What stands in a sentence without being prose. */
const OBJECTS = new Set(['audio', 'code', 'img', 'kbd', 'math', 'pre', 'samp', 'svg', 'video']);
const OBJECT = '\uFFFC';
const ADDRESS = /(?:https?:\/\/|www\.|\b[\w.]+@)[^\s”’)\]]+/g;

const parser = unified().use(rehypeParse).freeze();

const STOP = '.,;:!?';
/** What is never right in the text of a block. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'straight quote': /["'`´]/g,
  'opening quote for an apostrophe':
    /‘(?=(?:[kmnrst]|ns)(?! (?:en|of) \p{L}\b)(?:[\s.!?…]|$))|‘(?=s-\p{Lu})|‘(?=\d\d(?![\p{L}\p{N}’]))(?![^‘]*’(?![\p{L}\p{N}]))|(?<=[\p{L}\p{N}])‘/gu,
  'quote that faces the wrong way':
    /[“‘](?=$|\s)|(?<=[\p{L}\p{N}])“|(?<=^|[\s([])”|”(?=[\p{L}\p{N}“])|(?<=\s)’(?![\p{L}\p{N}])/gu,
  'quotation not closed': /‘(?![^‘]*’(?![\p{L}\p{N}]))/gu,
  'two spaces': /(?<=\S)[ \u00A0]{2,}(?=\S)/g,
  'space before a stop': new RegExp(`(?<=\\S)\\s+[${STOP}](?=[\\s”’)\\]]|$)`, 'g'),
  'space inside brackets': /[([](?=\s)|(?<=\S)\s+[)\]]/g,
  'no space after a stop':
    /(?:[,;!?]|(?<=\p{L}):)(?=[\p{L}“‘(])|(?<=\p{Ll})\.(?=[“‘(]|\p{Lu}(?:\p{Ll}|\s))/gu,
  'dots for an ellipsis': /\.{2,}/g,
  'hyphen for a dash': /--|(?<=\S\s+)-(?=\s+\S)/g,
  'dash with a space on one side': /(?<=[^\s([“‘])–(?=\s)|(?<=\S\s+)–(?=\p{L})/gu,
  'dash without spaces': /(?<=\p{L})–(?=\p{Ll})/gu,
};
/** Words cut out of a text, and a quotation in it with them. */
const EXCERPT = /^…\u00A0|\u00A0…$/;
/** A fault only where an inline element begins or ends; within a word it may be a name. */
const GLUED = /(?<=\p{Ll})(?=\p{Lu})/gu;

/**
 * The faults against Dutch typography in what can be read on a page: its title and description, the
 * text of each block, labels and alternatives. Code, addresses, note references and words in another
 * language are left out.
 */
export function typographyFaults(html: string, path: string): TypographyFault[] {
  const blocks = blocksOf(parser.parse(html));
  const faults = blocks.flatMap((block) =>
    Object.entries(FAULTS).flatMap(([fault, pattern]) => found(fault, block, pattern)),
  );
  const glued = blocks.flatMap((block) =>
    found('words without a space', block, GLUED).filter(({ index }) => block.edges.has(index)),
  );
  return [...faults, ...glued, ...unpairedQuotes(blocks)].map(({ fault, ...place }) => ({
    path,
    excerpt: excerpt(place),
    fault,
  }));
}

function found(fault: string, { text }: Block, pattern: RegExp) {
  return [...text.matchAll(pattern)].map(({ index }) => ({ fault, text, index }));
}

/**
 * Double quotes that do not pair. A quotation may run on into the paragraphs that follow in the same
 * element, whether each of these begins with a quote again or not.
 */
function unpairedQuotes(blocks: readonly Block[]) {
  const faults: (Place & { fault: string })[] = [];
  const unclosed = new Map<Nodes, Place>();
  for (const { text, parent } of blocks) {
    if (EXCERPT.test(text)) continue;
    for (const { 0: quote, index } of text.matchAll(/[“”]/g)) {
      const opened = unclosed.get(parent);
      if (quote === '”') {
        unclosed.delete(parent);
        if (!opened) faults.push({ fault: 'quotation not opened', text, index });
      } else {
        unclosed.set(parent, { text, index });
        const runsOn = index === 0 && opened?.text !== text;
        if (opened && !runsOn) faults.push({ fault: 'quotation not closed', ...opened });
      }
    }
  }
  for (const opened of unclosed.values()) faults.push({ fault: 'quotation not closed', ...opened });
  return faults;
}

function blocksOf(tree: Nodes): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let edges = new Set<number>();
  const endBlock = (parent: Nodes) => {
    if (text.trim() !== '') blocks.push({ text: withoutAddresses(text.trimEnd()), edges, parent });
    text = '';
    edges = new Set();
  };
  const walkAll = (nodes: readonly Nodes[], parent: Nodes) => {
    for (const node of nodes) walk(node, parent);
  };
  const walk = (node: Nodes, parent: Nodes): void => {
    if (node.type === 'text') {
      // As the browser does: no space at the start of a block, one at the edge of an element.
      const isSpaced = /^$|\s$/.test(text);
      text += node.value.replaceAll('\u00AD', '').replace(isSpaced ? /^[ \t\n]+/ : '', '');
    } else if (node.type === 'root') {
      walkAll(node.children, node);
    } else if (node.type === 'element' && !isUnread(node)) {
      for (const label of labelsOf(node)) {
        blocks.push({ text: withoutAddresses(label), edges: new Set(), parent: node });
      }
      if (node.tagName === 'br') {
        text += '\n';
      } else if (isObject(node)) {
        text += OBJECT;
      } else if (INLINE.has(node.tagName)) {
        edges.add(text.length);
        walkAll(node.children, parent);
        edges.add(text.length);
      } else {
        endBlock(parent);
        walkAll(node.children, node);
        endBlock(parent);
      }
    }
  };
  walk(tree, tree);
  return blocks;
}

/** A note's number stands between words and stops without being read as one of them. */
function isUnread({ tagName, properties }: Element): boolean {
  return UNREAD.has(tagName) || properties.role === 'doc-noteref';
}

function isObject({ tagName, properties }: Element): boolean {
  return OBJECTS.has(tagName) || (properties.lang !== undefined && !/^nl\b/.test(properties.lang));
}

/** What is read or shown of an element besides its text. */
function labelsOf({ tagName, properties }: Element): string[] {
  const isDescription = /^(?:description|og:(?:title|description))$/.test(
    String(properties.name ?? properties.property),
  );
  const { alt, title, ariaLabel, placeholder, content } = properties;
  return [
    alt,
    title,
    ariaLabel,
    placeholder,
    tagName === 'meta' && isDescription && content,
  ].filter((label): label is string => typeof label === 'string');
}

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => OBJECT.repeat(address.length));
}

function excerpt({ text, index }: Place): string {
  return text
    .slice(Math.max(index - 24, 0), index + 24)
    .replaceAll(OBJECT, '▢')
    .replace(/\s+/g, ' ');
}
