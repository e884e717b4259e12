import { passageInSight, readPosition, writePosition } from './reading-position.ts';

/** On a section's page: remembers where the reader is when they leave. */
export function rememberPosition(): void {
  const article = document.querySelector<HTMLElement>('article[data-chapter]');
  if (!article) return;
  const { chapter = '', title = '' } = article.dataset;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    const passage = passageInSight(article.querySelectorAll('[id^="p"]'))?.id.slice(1);
    if (passage) writePosition(chapter, { path: location.pathname, title, passage });
  });
}

/** On a title page: lets the link that begins the chapter lead on to where the reader left off. */
export function startContinueLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.continue')) {
    const { chapter = '', continue: label = '' } = link.dataset;
    const position = readPosition(chapter);
    if (!position) continue;
    link.pathname = position.path;
    link.hash = `p${position.passage}`;
    link.textContent = label
      .replace('{title}', position.title)
      .replace('{passage}', position.passage);
  }
}
