/** Time to cross from a word to its card, and to pass over a word without one; milliseconds. */
const PAUSE = 250;

/**
 * Shows what a concept means in a card beside its link, on hover and on keyboard focus. The card
 * stays while the pointer is on it and goes with Escape (WCAG 1.4.13). A tap follows the link.
 */
export function startConceptCards(): void {
  if (!document.querySelector('a.concept')) return;
  const card = document.createElement('div');
  card.id = 'begrip';
  card.className = 'concept-card';
  card.popover = 'manual';
  card.role = 'tooltip';
  document.body.append(card);

  let shown: HTMLAnchorElement | undefined;
  let pending = 0;
  const after = (pause: number, action: () => void) => {
    clearTimeout(pending);
    pending = window.setTimeout(action, pause);
  };
  const hide = () => {
    clearTimeout(pending);
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    card.hidePopover();
  };
  const show = (link: HTMLAnchorElement) => {
    hide();
    shown = link;
    const term = document.createElement('b');
    term.textContent = link.dataset['term'] ?? '';
    card.replaceChildren(term, link.dataset['short'] ?? '');
    link.setAttribute('aria-describedby', card.id);
    card.showPopover();
    place(card, link);
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a.concept');
    if (card.contains(target) || (link && link === shown)) clearTimeout(pending);
    else if (link)
      after(PAUSE, () => {
        show(link);
      });
    else after(PAUSE, hide);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement && target.matches('a.concept:focus-visible'))
      show(target);
    else hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Below the link, or above it where the window ends; never over the edge. */
function place(card: HTMLElement, link: HTMLElement): void {
  const edge = 8;
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const fits = word.bottom + height + edge < innerHeight;
  const left = Math.min(word.left, document.documentElement.clientWidth - width - edge);
  card.style.left = `${Math.max(edge, left) + scrollX}px`;
  card.style.top = `${(fits ? word.bottom + 2 : word.top - height - 2) + scrollY}px`;
}
