import { Document, Packer } from 'docx';
import { corePropertiesXml } from '../core-properties.js';
import type { Paper } from '../paper.js';
import { blockElements, headParagraphs } from './blocks.js';
import { fontTableXml } from './fonts.js';
import { MARGINS, PAGE_SIZE } from './measures.js';
import { pageNumbers } from './page-numbers.js';
import { STYLES } from './styles.js';
import { steadyTimes } from './zip-times.js';

/** @throws RangeError where `generatedAt` is not a date */
export async function printDocument(paper: Paper): Promise<Buffer> {
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        // Notes are numbered through: LibreOffice miscounts those of tables where every page begins anew.
        properties: { page: { size: PAGE_SIZE, margin: MARGINS } },
        footers: pageNumbers(),
        children: [...headParagraphs(paper), ...blockElements(paper.blocks)],
      },
    ],
  });
  const parts = [
    { path: 'docProps/core.xml', data: corePropertiesXml(paper) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ];
  return steadyTimes(await Packer.toBuffer(document, undefined, parts));
}
