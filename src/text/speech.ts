import type { Element, ElementContent, Root } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './report.ts';

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** HTML elements that an author may write out, with the attributes each takes. */
const INLINE_HTML: Readonly<Record<string, readonly string[]>> = {
  i: ['lang'],
  em: ['lang'],
  span: ['lang'],
  cite: ['lang'],
  abbr: ['title'],
  sub: [],
  sup: [],
  br: [],
};

/**
 * Rehype plugin: turns the forms of speech (`<Dialogue>`, `<Line>`, `<Direction>`, `<Testimony>`) and
 * the few HTML elements an author may write into plain elements, so that everything after it works
 * on one kind of tree. Whatever else looks like code is reported: a text never runs.
 */
export function speech() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      switch (node.type) {
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
        case 'mdxjsEsm':
          report(
            file,
            {
              code: 'code-in-text',
              reason: `This is read as code, and a text holds none: ${excerpt(node.value)}`,
              mend: 'Take it out; for a brace or an angle bracket as a character write \\{ or \\<.',
            },
            node.position,
          );
          parent?.children.splice(index ?? 0, 1);
          return [SKIP, index ?? 0];
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement': {
          if (!parent || index === undefined) return;
          parent.children.splice(index, 1, toElement(node, parent, file));
          // Its children are visited in the new element, not in the old one as well.
          return [SKIP, index];
        }
        default:
          return;
      }
    });
  };
}

function toElement(node: JsxElement, parent: Root | Element | JsxElement, file: VFile): Element {
  switch (node.name) {
    case 'Dialogue':
      takeAttributes(node, [], file);
      requireDialogueParts(node, file);
      return at(node, h('div', { class: 'dialogue' }, node.children));
    case 'Line': {
      const speaker = requireSpeech(node, file);
      const words = unwrapParagraphs(node.children);
      return at(
        node,
        h('p', { class: 'line' }, h('b', { class: 'speaker' }, `${speaker}:`), ' ', words),
      );
    }
    case 'Direction': {
      takeAttributes(node, [], file);
      const words = unwrapParagraphs(node.children);
      const ownLine = parent.type === 'root' || isDialogue(parent);
      return at(node, h(ownLine ? 'p' : 'i', { class: 'direction' }, '(', words, ')'));
    }
    case 'Testimony': {
      const speaker = requireSpeech(node, file);
      return at(
        node,
        h(
          'figure',
          { class: 'testimony' },
          h('figcaption', { class: 'speaker' }, speaker),
          h('blockquote', node.children),
        ),
      );
    }
    default:
      return toHtml(node, file);
  }
}

function toHtml(node: JsxElement, file: VFile): Element {
  const name = node.name ?? '';
  const allowed = INLINE_HTML[name];
  if (!allowed) {
    report(
      file,
      {
        code: 'unknown-component',
        reason: `<${name}> is not an element that a text can use.`,
        mend: `Use Dialogue, Line, Direction, Testimony, or one of ${Object.keys(INLINE_HTML).join(', ')}; for an angle bracket as a character write \\<.`,
      },
      node.position,
    );
  }
  const properties = takeAttributes(node, allowed ?? [], file);
  return at(node, h(allowed ? name : 'span', properties, node.children));
}

/** The attributes by name; one that does not belong there, or is code, is reported. */
function takeAttributes(
  node: JsxElement,
  allowed: readonly string[],
  file: VFile,
): Record<string, string> {
  const taken: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      allowed.includes(attribute.name) &&
      typeof attribute.value === 'string'
    ) {
      taken[attribute.name] = attribute.value;
      continue;
    }
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    report(
      file,
      {
        code: 'unknown-attribute',
        reason: `<${node.name ?? ''}> does not take ${name} here.`,
        mend:
          allowed.length > 0
            ? `It takes ${allowed.map((known) => `${known}="…"`).join(', ')}, in double quotes.`
            : 'Take the attribute out.',
      },
      node.position,
    );
  }
  return taken;
}

/** The speaker of a line or testimony that has both a speaker and words; what lacks is reported. */
function requireSpeech(node: JsxElement, file: VFile): string {
  const speaker = takeAttributes(node, ['speaker'], file)['speaker']?.trim() ?? '';
  const name = node.name ?? '';
  if (speaker === '') {
    report(
      file,
      {
        code: 'no-speaker',
        reason: `<${name}> does not say who speaks.`,
        mend: `Write <${name} speaker="Zij">.`,
      },
      node.position,
    );
  }
  if (toString(node).trim() === '') {
    report(
      file,
      {
        code: 'no-words',
        reason: `${speaker || 'Somebody'} has a <${name}> without words.`,
        mend: `Write what is said between <${name}> and </${name}>, or take it out; a silence is a <Direction>.`,
      },
      node.position,
    );
  }
  return speaker;
}

function requireDialogueParts(node: JsxElement, file: VFile): void {
  for (const child of node.children) {
    const isPart = 'name' in child && (child.name === 'Line' || child.name === 'Direction');
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (isPart || isBlank) continue;
    report(
      file,
      {
        code: 'loose-words-in-dialogue',
        reason: `In a <Dialogue> stand words that nobody speaks: ${excerpt(toString(child))}`,
        mend: 'Put them in a <Line speaker="…"> or a <Direction>, or after </Dialogue>.',
      },
      child.position,
    );
  }
}

/** Words written on lines of their own parse as a paragraph; a line is one already. */
function unwrapParagraphs(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
}

function isDialogue(node: Element | JsxElement): boolean {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes('dialogue')
  );
}

function at(source: JsxElement, element: Element): Element {
  if (source.position) element.position = source.position;
  return element;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
