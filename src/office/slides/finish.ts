/** What pptxgenjs writes, made steady and sound. Only parts and places it wrote itself are touched, never words of a deck. */
import { xmlText } from '../clean-text.js';
import type { ChartPage } from './chart-pages.js';
import { chartWorkbook } from './chart-workbook.js';
import { FONT } from './fonts.js';
import { COLOUR } from './geometry.js';

export type Parts = ReadonlyMap<string, Buffer>;

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const CHART_NAME = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;

/** The parts of a presentation whose charts are these, in their order, with its own properties. */
export function finish(parts: Parts, charts: readonly ChartPage[], coreProperties: string): Parts {
  const ids = [...parts.keys()].flatMap((path) => CHART.exec(path)?.[1] ?? []).sort((a, b) => Number(a) - Number(b));
  /** pptxgenjs counts charts over all presentations of the process. */
  const renumber = (text: string) =>
    text.replace(CHART_NAME, (_, before: string, id: string) => `${before}${ids.indexOf(id) + 1}`);
  const finished = new Map<string, Buffer>();
  for (const [path, content] of parts) {
    const name = renumber(path);
    finished.set(name, Buffer.from(finishPart(name, content.toString('utf8'), parts, renumber, charts)));
  }
  for (const [index, chart] of charts.entries())
    finished.set(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`, chartWorkbook(chart));
  return finished.set('docProps/core.xml', Buffer.from(coreProperties));
}

function finishPart(
  path: string,
  xml: string,
  parts: Parts,
  renumber: (text: string) => string,
  charts: readonly ChartPage[],
): string {
  if (path === '[Content_Types].xml') return renumber(withoutMissing(xml, parts));
  if (path.endsWith('.rels')) return renumber(xml);
  if (path === 'ppt/theme/theme1.xml') return xml.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${FONT.han}"/>`);
  if (path.startsWith('ppt/notesSlides/')) return notesInParagraphs(xml);
  if (path.startsWith('ppt/slides/'))
    return indented(numbered(xml)).replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
  const chart = charts[Number(CHART.exec(path)?.[1]) - 1];
  return chart === undefined ? xml : labelled(xml, chart);
}

/** It names a master for every slide, where there is one. */
function withoutMissing(xml: string, parts: Parts): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*>/g, (whole, path: string) => (parts.has(path) ? whole : ''));
}

/** It puts all notes in one run, where line breaks are lost. */
function notesInParagraphs(xml: string): string {
  return xml.replace(/<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>/, (_, words: string) =>
    words
      .split('\r\n')
      .map((line) => `<a:r><a:rPr lang="zh-CN" dirty="0"/><a:t>${line}</a:t></a:r>`)
      .join('</a:p><a:p>'),
  );
}

/** It gives a table the number of another shape of the slide. */
function numbered(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    id += 1;
    return `<p:cNvPr id="${id}"`;
  });
}

/**
 * It knows no indent without a bullet: a paragraph with a tab stop stands in up to it, but for the mark before a tab. No
 * text of a deck has tabs.
 */
function indented(xml: string): string {
  return xml.replace(/<a:p>(?:(?!<\/a:p>).)*<a:tab pos="(\d+)".*?<\/a:p>/gs, (paragraph, at: string) => {
    const indent = paragraph.includes('\t') ? `-${at}` : '0';
    return paragraph.replace('indent="0" marL="0"', `marL="${at}" indent="${indent}"`);
  });
}

/** The label of a bar says the words of the deck: a number alone would lose “以上” and the like. */
function labelled(xml: string, { bars, size }: ChartPage): string {
  const labels = bars.map(
    ({ shown }, index) =>
      `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>` +
      `<a:rPr lang="zh-CN" sz="${size * 100}" b="0"><a:solidFill><a:srgbClr val="${COLOUR.ink}"/></a:solidFill></a:rPr>` +
      `<a:t>${xmlText(shown)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/>` +
      '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>' +
      '<c:showBubbleSize val="0"/></c:dLbl>',
  );
  return xml.replace('<c:dLbls>', () => `<c:dLbls>${labels.join('')}`);
}
