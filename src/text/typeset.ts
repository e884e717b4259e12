/** Dutch typography for a title or a summary, as the texts get it. */
export function typeset(text: string): string {
  return text;
}
