import { strToU8, zipSync } from 'fflate';

/** A Word document with the given paragraphs and footnotes, as the smallest .docx there is. */
export function docx(
  paragraphs: string,
  footnotes: string[] = [],
  styles: Record<string, string> = {},
): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const office = 'http://schemas.openxmlformats.org';
  const main = `${office}/wordprocessingml/2006/main`;
  const notes = footnotes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`,
  );
  const named = Object.entries(styles).map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${word}.footnotes+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}" xmlns:m="${office}/officeDocument/2006/math"><w:body>${paragraphs}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<w:styles xmlns:w="${main}">${named.join('')}</w:styles>`),
    'word/footnotes.xml': strToU8(`<w:footnotes xmlns:w="${main}">${notes.join('')}</w:footnotes>`),
  });
}

/** A paragraph in a style. */
export const styled = (style: string, runs: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
/** A heading in Word's own style. */
export const heading = (level: number, text: string) =>
  styled(`Heading${level}`, `<w:r><w:t>${text}</w:t></w:r>`);
/** Words in one run, with its properties. */
export const text = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A line end within a paragraph. */
export const softReturn = '<w:r><w:br/></w:r>';
/** A paragraph in no style. */
export const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
/** Words in one run, with its properties in their element. */
export const run1 = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
