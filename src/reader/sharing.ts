/** How long a selection rests before it counts as made, in milliseconds. */
const REST = 250;

/** Lets readers share the section, a passage by its number, and words that they select. */
export function startSharing(): void {
  const article = document.querySelector<HTMLElement>('article[data-chapter]');
  const sheet = document.querySelector<HTMLDialogElement>('dialog.share');
  const button = document.querySelector<HTMLElement>('.share-words');
  if (!article || !sheet || !button) return;

  let chosen: Range | undefined;
  const share = async (what?: string | Range) => {
    const { openShareSheet } = await import('./share-sheet.ts');
    openShareSheet(sheet, what);
  };

  for (const number of article.querySelectorAll('.passage-number')) {
    number.setAttribute('aria-haspopup', 'dialog');
  }
  article.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const number = event.target.closest<HTMLAnchorElement>('.passage-number');
    if (number && !opensElsewhere) void share(number.hash.slice(1));
    else if (event.target.closest('[data-share]')) void share();
    else if (event.target === button) void share(chosen);
  });

  // A click in the text moves the focus to its beginning: from there Tab would pass every number.
  document.addEventListener('keydown', (event) => {
    const isPlainTab = event.key === 'Tab' && !event.shiftKey;
    if (!isPlainTab || button.hidden || !document.activeElement?.contains(article)) return;
    event.preventDefault();
    button.focus();
  });

  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      // Who goes on to the button with the keyboard may lose the selection, not the button.
      if (sheet.open || document.activeElement === button) return;
      chosen = selectedIn(article);
      button.hidden = chosen === undefined;
      if (chosen) place(button, chosen, article);
    }, REST);
  });
}

/** What is selected within an element, if anything is. */
function selectedIn(element: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(element)) return undefined;
  if (!element.contains(range.startContainer)) range.setStart(element, 0);
  if (!element.contains(range.endContainer)) range.setEnd(element, element.childNodes.length);
  return /\S/.test(range.toString()) ? range : undefined;
}

/** Sets the button below the end of a range, and after it in the order of the keyboard. */
function place(button: HTMLElement, range: Range, article: Element): void {
  const end = range.endContainer;
  const element = end instanceof Element ? end : end.parentElement;
  const host = element?.closest('p, li, h1') ?? article;
  host.append(button);
  const last = [...range.getClientRects()].at(-1);
  if (!last) return;
  const origin = article.getBoundingClientRect();
  const { left, right } = host.getBoundingClientRect();
  const x = Math.max(left, Math.min(last.right, right) - button.offsetWidth);
  button.style.setProperty('--share-x', `${x - origin.left}px`);
  button.style.setProperty('--share-y', `${last.bottom - origin.top + 8}px`);
}
