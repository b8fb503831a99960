import { xmlText } from './clean-text.js';
import type { Paper } from './paper.js';

/** What is written by this program is one until somebody has checked it. */
export const DRAFT = '草稿 draft';

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/**
 * `docProps/core.xml` of a paper or a deck. The libraries would write the present time there, an author, and neither
 * category nor status.
 * @throws RangeError where `generatedAt` is not a date
 */
export function corePropertiesXml({
  title,
  properties: { subject, keywords, generatedAt },
}: Pick<Paper, 'title' | 'properties'>): string {
  const at = `${generatedAt.toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
  const texts: readonly (readonly [element: string, text: string])[] = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['cp:keywords', keywords.join('; ')],
    ['dc:description', `${DRAFT}，生成于 ${at}，由人核对后使用`],
    ['cp:category', DRAFT],
    ['cp:contentStatus', DRAFT],
  ];
  const elements = [
    ...texts.map(([element, text]) => `<${element}>${xmlText(text)}</${element}>`),
    ...['created', 'modified'].map((each) => `<dcterms:${each} xsi:type="dcterms:W3CDTF">${at}</dcterms:${each}>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${elements.join('')}</cp:coreProperties>`;
}
