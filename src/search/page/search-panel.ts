import { address } from '../../site.ts';
import { type Alarm, alarmOf } from '../query/alarm/alarm.ts';
import { strings } from '../../strings.ts';
import { element } from './element.ts';
import { keepFoundWords } from './found-words.ts';
import { helpNotice } from './help-notice.ts';
import { loadSearch } from '../pagefind/load-search.ts';
import { excerpt } from './excerpt.ts';
import type { Kind, PageResult, Passage } from '../query/results.ts';
import type { SearchResult } from '../query/search.ts';

const text = strings.search;
/** Passages shown of a section. */
const PASSAGES = 4;
const AROUND_WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;
/** Pages looked at where only some kinds are shown, or the order of the book. */
const ALL_PAGES = 40;
/** Pages added for a reader who asks for more. */
const FURTHER_PAGES = 6;
/** Letters from which nothing found is worth saying while somebody types. */
const WORTH_SAYING = 3;
/** Milliseconds without a key before a query is asked. */
const PAUSE = 120;

/** The form, the status line and the results of one search, in the page or in the dialog. */
export class SearchPanel {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  readonly #onAnswer: (typed: string) => void;
  /** How many pages the reader asked for; undefined for those that look likely. */
  #pages: number | undefined;
  #timer: number | undefined;
  #latest = 0;
  #result: SearchResult | undefined;
  #nearest: readonly string[] = [];

  /** @param onAnswer Told each query that was asked. */
  constructor(root: Element, onAnswer: (typed: string) => void = () => undefined) {
    this.#form = need(root, 'form[role="search"]', HTMLFormElement);
    this.#field = need(root, 'input[type="search"]', HTMLInputElement);
    this.#status = need(root, '.search-status', HTMLElement);
    this.#results = need(root, '.search-results', HTMLElement);
    this.#onAnswer = onAnswer;
    this.#field.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#pages = undefined;
      this.#timer = window.setTimeout(() => void this.ask(), PAUSE);
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target === this.#field || !this.#result) return;
      if (this.#result.more > 0 && this.#wantsAll()) void this.ask();
      else this.#show(this.#result);
    });
    root.addEventListener('keydown', (event) => {
      this.#move(event as KeyboardEvent);
    });
  }

  get typed(): string {
    return this.#field.value.trim();
  }

  /** Whether what was answered last may have been typed by somebody in danger. */
  get isAlarmed(): boolean {
    return this.#result?.alarm === 'danger';
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  /** Asks a query as if it had been typed. */
  async search(typed: string): Promise<void> {
    this.#field.value = typed;
    this.#pages = undefined;
    await this.ask();
  }

  /** Asks what stands in the field. */
  async ask(): Promise<void> {
    window.clearTimeout(this.#timer);
    const { typed } = this;
    this.#latest += 1;
    const turn = this.#latest;
    this.#onAnswer(typed);
    if (typed === '') {
      this.#status.textContent = '';
      this.#results.replaceChildren();
      this.#result = undefined;
      return;
    }
    try {
      const search = await loadSearch();
      const pages = this.#wantsAll() ? ALL_PAGES : this.#pages;
      const result = await search.ask(this.#field.value.trimStart(), pages);
      const isUnanswered = result.pages.length === 0 && result.alarm !== 'danger';
      const nearest = isUnanswered ? await search.nearest(typed) : [];
      if (turn !== this.#latest) return;
      this.#result = result;
      this.#nearest = nearest;
      this.#show(result);
    } catch {
      if (turn === this.#latest) this.#showFailure();
    }
  }

  /** Whether the choices are such that the likeliest pages alone would mislead. */
  #wantsAll(): boolean {
    const options = new FormData(this.#form);
    return options.get('soort') !== 'alles' || options.get('volgorde') === 'boek';
  }

  #show(result: SearchResult): void {
    if (result.pages.length === 0) {
      this.#showNothing(result);
      return;
    }
    const options = new FormData(this.#form);
    const kind = options.get('soort');
    const pages = result.pages
      .map((page) => ({
        ...page,
        passages: page.passages.filter((passage) => kind === 'alles' || passage.kind === kind),
      }))
      .filter(({ kind: own, passages }) => kind === 'alles' || own === kind || passages.length > 0);
    if (options.get('volgorde') === 'boek') pages.sort(inBookOrder);
    const count = pages.reduce((sum, { passages }) => sum + Math.max(1, passages.length), 0);
    if (pages.length === 0) {
      this.#showElsewhere(typeof kind === 'string' ? kind : '', result);
      return;
    }
    this.#status.textContent = text.found(count, pages.length);
    this.#results.replaceChildren(
      ...help(result.alarm),
      ...(result.guess === undefined ? [] : [this.#guess(result.guess)]),
      element(
        'ol',
        'search-pages',
        pages.map((page) => this.#page(page, result.found)),
      ),
      ...(result.more > 0 ? [this.#more(result.more)] : []),
    );
  }

  /** What was looked for instead, with the way back to the letter. */
  #guess(guess: string): HTMLElement {
    const { typed } = this;
    const letter = element('button', 'quiet', [text.literally(typed)]);
    letter.type = 'button';
    letter.addEventListener('click', () => {
      void this.search(`"${typed.replace(/["“”„«»]/g, '')}"`);
      this.#field.focus();
    });
    return element('p', 'search-guess', [text.guess(typed, guess), ' ', letter]);
  }

  #more(count: number): HTMLElement {
    const button = element('button', 'quiet', [text.more(count)]);
    button.type = 'button';
    button.addEventListener('click', () => void this.#showMore());
    return element('p', 'search-more', [button]);
  }

  /** Shows more pages, and leads the keyboard to the first of them. */
  async #showMore(): Promise<void> {
    const titles = () => this.#results.querySelectorAll<HTMLElement>('.search-title');
    const before = titles().length;
    this.#pages = (this.#result?.opened ?? 0) + FURTHER_PAGES;
    await this.ask();
    (titles()[before] ?? this.#field).focus();
  }

  /** Found, but not of the chosen kind. */
  #showElsewhere(kind: string, { alarm }: SearchResult): void {
    const label = (text.filters as Record<string, string>)[kind] ?? kind;
    this.#status.textContent = text.elsewhere(this.typed, label);
    const everywhere = element('button', 'quiet', [text.everywhere]);
    everywhere.type = 'button';
    everywhere.addEventListener('click', () => {
      const all = this.#form.querySelector<HTMLInputElement>('input[value="alles"]');
      all?.click();
      all?.focus();
    });
    this.#results.replaceChildren(...help(alarm), element('p', '', [everywhere]));
  }

  #page(page: PageResult, found: string[]): HTMLElement {
    const title = page.number === undefined ? page.title : `${page.number}. ${page.title}`;
    const shown = page.passages.slice(0, PASSAGES);
    const [first] = shown;
    const heading = element('a', 'search-title', [title]);
    heading.href = address(page.url.slice(1));
    const passages = shown.map((passage) => passageItem(page, passage));
    const [next] = page.passages.slice(PASSAGES);
    if (next) passages.push(restItem(page, next, page.passages.length - PASSAGES));
    // A page found by its title alone, and a concept, are themselves the place to go to.
    const item = element('li', `search-page ${page.kind}`, [
      element('p', '', [heading, ...(page.kind === 'begrip' ? [' ', kindLabel(page.kind)] : [])]),
      ...(page.kind === 'begrip'
        ? first
          ? [element('p', 'search-excerpt', excerptNodes(first))]
          : []
        : [element('ul', 'search-passages', passages)]),
    ]);
    for (const link of item.querySelectorAll('a')) {
      link.addEventListener('click', () => {
        keepFoundWords({ path: link.pathname, words: found });
      });
    }
    return item;
  }

  #showNothing({ alarm, more }: SearchResult): void {
    if (alarm === 'danger') {
      this.#status.textContent = text.onlyPeople;
      this.#results.replaceChildren(...help(alarm));
      return;
    }
    const isWorthSaying = this.typed.length >= WORTH_SAYING;
    this.#status.textContent = isWorthSaying ? text.nothing(this.typed) : '';
    const suggestions = (isWorthSaying ? this.#nearest : []).map((word) => {
      const button = element('button', 'quiet', [word]);
      button.type = 'button';
      button.addEventListener('click', () => {
        void this.search(word);
        this.#field.focus();
      });
      return element('li', '', [button]);
    });
    const register = element('a', '', [text.register]);
    register.href = address('register/');
    const toHelp = element('a', '', [strings.help.title]);
    toHelp.href = address('hulp/');
    this.#results.replaceChildren(
      ...help(alarm),
      ...(suggestions.length > 0
        ? [element('p', '', [text.nearest]), element('ul', 'search-nearest', suggestions)]
        : []),
      element('p', '', [
        `${text.otherwise} `,
        register,
        '. ',
        ...(alarm === undefined ? [`${strings.help.seeAlso} `, toHelp, '.'] : []),
      ]),
      ...(more > 0 ? [this.#more(more)] : []),
    );
  }

  #showFailure(): void {
    const again = element('button', 'quiet', [text.again]);
    again.type = 'button';
    again.addEventListener('click', () => {
      void this.ask();
      this.#field.focus();
    });
    this.#result = undefined;
    this.#status.textContent = text.failed;
    // Without the index nobody knows what the text has; who needs help need not wait for it.
    const alarm = alarmOf(this.typed, () => true)?.kind;
    this.#results.replaceChildren(...help(alarm), element('p', '', [again]));
  }

  /** Arrow keys walk from the field through the results and back. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' && document.activeElement !== this.#field) {
      event.preventDefault();
      this.#field.focus();
    }
    if (step === 0 || !(event.target instanceof HTMLElement)) return;
    if (event.target instanceof HTMLInputElement && event.target !== this.#field) return;
    const places = [this.#field, ...this.#results.querySelectorAll<HTMLElement>('a, button')];
    const next = places[places.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** Help, where what was typed says that it may be needed. */
function help(alarm: Alarm['kind'] | undefined): HTMLElement[] {
  return alarm === undefined ? [] : [helpNotice()];
}

function passageItem(page: PageResult, passage: Passage): HTMLElement {
  const link = element('a', 'search-passage', [
    element('span', 'search-place', [
      ...(passage.kind === 'noot' ? [kindLabel(passage.kind)] : []),
      ...(passage.kind === 'tekst' && passage.id
        ? [strings.passage.number(passage.id.slice(1))]
        : []),
    ]),
    ' ',
    ...excerptNodes(passage),
  ]);
  link.href = address(page.url.slice(1)) + (passage.id === undefined ? '' : `#${passage.id}`);
  return element('li', '', [link]);
}

/** What a page has besides the passages that are shown, as a link to the first of it. */
function restItem(page: PageResult, { id }: Passage, count: number): HTMLElement {
  const link = element('a', 'search-rest', [text.rest(count)]);
  link.href = address(page.url.slice(1)) + (id === undefined ? '' : `#${id}`);
  return element('li', '', [link]);
}

function kindLabel(kind: Kind): HTMLElement {
  return element('span', 'search-kind', [text.kinds[kind]]);
}

function excerptNodes(passage: Passage): (Node | string)[] {
  return excerpt(passage.words).flatMap(({ written, quality }) => [
    ...(quality > 0 ? marked(written) : [written]),
    ' ',
  ]);
}

/** A word in a mark, with what punctuation it has outside. */
function marked(written: string): (Node | string)[] {
  const [, before = '', word = '', after = ''] = AROUND_WORD.exec(written) ?? [];
  return [before, element('mark', '', [word]), after];
}

/** Sections by chapter and number, then concepts by name. */
function inBookOrder(a: PageResult, b: PageResult): number {
  if (a.kind !== b.kind) return a.kind === 'begrip' ? 1 : -1;
  if (a.kind === 'begrip') return a.title.localeCompare(b.title, 'nl');
  const chapter = (page: PageResult) => page.url.split('/')[1] ?? '';
  const byNumber = (a.number ?? '').localeCompare(b.number ?? '', 'nl', { numeric: true });
  return chapter(a).localeCompare(chapter(b), 'nl') || byNumber;
}

function need<Type extends Element>(
  root: Element,
  selector: string,
  type: abstract new () => Type,
): Type {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new TypeError(`The search panel has no ${selector}`);
}
