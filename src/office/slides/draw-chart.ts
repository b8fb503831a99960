import type PptxGenJS from 'pptxgenjs';
import { CAPTION_HEIGHT, type ChartPage, PLOT } from './chart-pages.js';
import { TEXT_BOX } from './draw-flow.js';
import { BODY, COLOUR, pitch, place } from './geometry.js';

type PptxSlide = PptxGenJS.default.Slide;

/** Few bars are not drawn as thick as walls. */
const HIGHEST_BAR = 76;

/** The font of the theme, whatever the script. */
const THEME_FONT = '+mn-lt';

export function drawChart(slide: PptxSlide, { bars, caption, unit, size, from, to }: ChartPage): void {
  const down = caption === '' ? 0 : CAPTION_HEIGHT;
  if (caption !== '') {
    const options = { fontSize: size, lineSpacing: pitch(size), color: COLOUR.grey, objectName: 'Unit' };
    slide.addText(caption, { ...place({ ...BODY, h: down }), ...TEXT_BOX, ...options });
  }
  const box = { ...BODY, y: BODY.y + down, h: Math.min(BODY.h - down, bars.length * HIGHEST_BAR) };
  const series = { name: unit, labels: bars.map(({ label }) => label), values: bars.map(({ value }) => value) };
  slide.addChart('bar' as PptxGenJS.default.CHART_NAME, [series], {
    ...place(box),
    objectName: 'Chart',
    altText: bars.map(({ label, shown }) => `${label}：${shown}`).join('；'),
    barDir: 'bar',
    barGapWidthPct: 70,
    chartColors: [COLOUR.blue],
    chartArea: { roundedCorners: false },
    layout: { x: PLOT.x, y: 0.01, w: PLOT.w, h: 0.98 },
    // The first bar at the top; the types know only the default.
    catAxisOrientation: 'maxMin' as 'minMax',
    catAxisLabelFontSize: size,
    catAxisLabelFontFace: THEME_FONT,
    catAxisLabelColor: COLOUR.ink,
    catAxisLabelPos: 'low',
    catAxisLineColor: COLOUR.line,
    catAxisMajorTickMark: 'none',
    valAxisHidden: true,
    valAxisLabelFontFace: THEME_FONT,
    valAxisMinVal: from,
    valAxisMaxVal: to,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontSize: size,
    dataLabelFontFace: THEME_FONT,
    dataLabelColor: COLOUR.ink,
  });
}
