/** A pack as slides: one idea each, the words of the plan with clause and number, what they rest on in the notes. */

import type { Block, Outline, OutlineTable, Part } from '../briefing/outline.js';
import { claimsOfParts, textOfParts } from '../briefing/parts.js';
import { citationNote, citationPlace, citedTitle } from '../briefing/render/citation-note.js';
import type { Deck, Slide } from '../office/deck.js';
import type { Citation, VerifiedClaim } from '../vocabulary/answer.js';

type QuestionBlock = Extract<Block, { readonly kind: 'question' }>;
type TaskBlock = Extract<Block, { readonly kind: 'task' }>;

/** Guidance is for who prepares the session, and has no slide. */
export function outlineDeck({ title, template, sections, generatedAt }: Outline): Deck {
  const slides = sections.flatMap(({ number, heading, blocks }) =>
    sectionSlides(`${number}${textOfParts(heading)}`, blocks),
  );
  return { title, subtitle: template.name, slides, generatedAt };
}

function sectionSlides(heading: string, blocks: readonly Block[]): Slide[] {
  const slides: Slide[] = [];
  let lines: Part[][] = [];
  const flush = () => {
    if (lines.length > 0) slides.push(linesSlide(heading, lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      lines.push([...block.parts]);
      continue;
    }
    if (block.kind === 'guidance') continue;
    flush();
    if (block.kind === 'group') slides.push(plainSlide(`${block.number}${block.heading}`, heading));
    if (block.kind === 'question') slides.push(questionSlide(heading, block));
    if (block.kind === 'task') slides.push(...taskSlides(block));
    if (block.kind === 'table') slides.push(tableSlide(block), ...chartSlides(block));
  }
  flush();
  return slides;
}

/** The answer and its words are for who speaks: they stand in the notes. */
function questionSlide(heading: string, { number, text, options, key }: QuestionBlock): Slide {
  const said = key === null ? [] : [textOfParts(key), notesOf(claimsOfParts(key))];
  return {
    title: `${heading} ${number}`,
    body: { kind: 'question', question: text, options: options.map((option) => option.replace(/^[A-Z]\. /, '')) },
    footer: '',
    notes: said.join('\n'),
  };
}

function plainSlide(title: string, point: string): Slide {
  return { title, body: { kind: 'points', points: [point] }, footer: '', notes: '' };
}

function linesSlide(title: string, lines: readonly (readonly Part[])[]): Slide {
  const claims = claimsOfParts(lines.flat());
  return {
    title,
    body: { kind: 'points', points: lines.map(textOfParts) },
    footer: footerOf(claims),
    notes: notesOf(claims),
  };
}

/** The words of the task, then who and by when. */
function taskSlides({ heading, number, lines }: TaskBlock): Slide[] {
  const [demands = [], ...others] = lines;
  const claims = claimsOfParts([heading, ...lines.flat()]);
  const quote = demands.flatMap((part) => (part.kind === 'stated' ? [part.claim.text] : [])).join('');
  const title = `${number}${heading.claim.text}`;
  const points = (quote === '' ? lines : others).map(textOfParts);
  const body: Slide['body'] = quote === '' ? { kind: 'points', points } : { kind: 'quote', quote, points };
  return [{ title, body, footer: footerOf(claims), notes: notesOf(claims) }];
}

function tableSlide({ title, columns, rows }: OutlineTable): Slide {
  const claims = claimsOfParts(rows.flat(2));
  return {
    title,
    body: { kind: 'table', columns, rows: rows.map((cells) => cells.map(textOfParts)) },
    footer: '',
    notes: notesOf(claims),
  };
}

const PERCENT = /(\d+(?:\.\d+)?)\s*[%％]/;

/** Of a table of targets: those in per cent, as bars with the words of the plan. */
function chartSlides({ id, rows }: OutlineTable): Slide[] {
  if (id !== 'targets') return [];
  const bars = rows.flatMap(([name = [], target = []]) => {
    const shown = textOfParts(target);
    const found = shown.match(new RegExp(PERCENT, 'g')) ?? [];
    const value = Number(PERCENT.exec(shown)?.[1]);
    return found.length === 1 ? [{ label: textOfParts(name), value, shown }] : [];
  });
  if (bars.length < 2) return [];
  const claims = claimsOfParts(rows.flat(2));
  return [
    { title: '百分比指标', body: { kind: 'chart', unit: '%', bars }, footer: footerOf(claims), notes: notesOf(claims) },
  ];
}

function distinct(claims: readonly VerifiedClaim[]): Citation[] {
  const byPlace = new Map(claims.flatMap(({ citations }) => citations).map((each) => [citationNote(each), each]));
  return [...byPlace.values()];
}

function notesOf(claims: readonly VerifiedClaim[]): string {
  return distinct(claims).map(citationNote).join('\n');
}

/** Where it stands; of many clauses, the documents alone. */
function footerOf(claims: readonly VerifiedClaim[]): string {
  const places = [...new Set(distinct(claims).map(citationPlace))];
  if (places.length <= 2) return places.join('；');
  return [...new Set(distinct(claims).map(citedTitle))].join('；');
}
