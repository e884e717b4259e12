/** The first of the help lines, by need; src/integrations/first-help.ts makes it of the content. */
declare module 'virtual:first-help' {
  const needs: {
    need: string;
    lines: { name: string; phone?: string; countries: string[]; website?: string }[];
  }[];
  export default needs;
}
