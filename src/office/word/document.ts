import { Document, Packer, PageOrientation } from 'docx';
import { corePropertiesXml } from '../core-properties.js';
import type { Paper } from '../paper.js';
import { headParagraphs, sectionElements } from './blocks.js';
import { fontTableXml } from './fonts.js';
import type { Page } from './measures.js';
import { pageNumbers } from './page-numbers.js';
import { sectionsOf } from './sections.js';
import { STYLES } from './styles.js';
import { steadyTimes } from './zip-times.js';

/** @throws RangeError where `generatedAt` is not a date */
export async function printDocument(paper: Paper): Promise<Buffer> {
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: sectionsOf(paper.blocks).map((section, index) => ({
      // Notes are numbered through: LibreOffice miscounts those of tables where every page begins anew.
      properties: { page: pageProperties(section.page) },
      footers: pageNumbers(),
      children: [...(index === 0 ? headParagraphs(paper) : []), ...sectionElements(section)],
    })),
  });
  const parts = [
    { path: 'docProps/core.xml', data: corePropertiesXml(paper) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ];
  return steadyTimes(await Packer.toBuffer(document, undefined, parts));
}

/** Sizes as the page stands upright: docx swaps them where it lies. */
function pageProperties({ isLandscape, size: { width, height }, margin }: Page) {
  const size = isLandscape
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT };
  return { size, margin };
}
