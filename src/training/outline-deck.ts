/** A pack as slides: one idea each, the words of the plan with clause and number, what they rest on in the notes. */
import type { Citation, VerifiedClaim } from '../answer.js';
import type { Block, Outline, OutlineTable, Part, Stated } from '../briefing/outline.js';
import { citationNote, citationPlace } from '../briefing/render/citation-note.js';
import type { Deck, Slide } from '../office/deck.js';

type QuestionBlock = Extract<Block, { readonly kind: 'question' }>;
type TaskBlock = Extract<Block, { readonly kind: 'task' }>;

/** Guidance is for who prepares the session: it goes into the notes of the slide before the next. */
export function outlineDeck({ title, template, sections, generatedAt }: Outline): Deck {
  const slides = sections.flatMap(({ number, heading, blocks }) =>
    sectionSlides(`${number}${textOf(heading)}`, blocks),
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
    if (block.kind === 'guidance' || block.kind === 'bars') continue;
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
  const said = key === null ? [] : [textOf(key), notesOf(claimsOf(key))];
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
  const claims = claimsOf(lines.flat());
  return {
    title,
    body: { kind: 'points', points: lines.map(textOf) },
    footer: footerOf(claims),
    notes: notesOf(claims),
  };
}

/** The words of the task, then who and by when. */
function taskSlides({ heading, number, lines }: TaskBlock): Slide[] {
  const [demands = [], ...others] = lines;
  const claims = claimsOf([heading, ...lines.flat()]);
  const quote = demands.flatMap((part) => (part.kind === 'stated' ? [part.claim.text] : [])).join('');
  const title = `${number}${heading.claim.text}`;
  const points = (quote === '' ? lines : others).map(textOf);
  const body: Slide['body'] = quote === '' ? { kind: 'points', points } : { kind: 'quote', quote, points };
  return [{ title, body, footer: footerOf(claims), notes: notesOf(claims) }];
}

function tableSlide({ title, columns, rows }: OutlineTable): Slide {
  const claims = claimsOf(rows.flat(2));
  return {
    title,
    body: { kind: 'table', columns, rows: rows.map((cells) => cells.map(textOf)) },
    footer: '',
    notes: notesOf(claims),
  };
}

const PERCENT = /(\d+(?:\.\d+)?)\s*[%％]/;

/** Of a table of targets: those in per cent, as bars with the words of the plan. */
function chartSlides({ id, rows }: OutlineTable): Slide[] {
  if (id !== 'targets') return [];
  const bars = rows.flatMap(([name = [], target = []]) => {
    const shown = textOf(target);
    const found = shown.match(new RegExp(PERCENT, 'g')) ?? [];
    const value = Number(PERCENT.exec(shown)?.[1]);
    return found.length === 1 ? [{ label: textOf(name), value, shown }] : [];
  });
  if (bars.length < 2) return [];
  const claims = claimsOf(rows.flat(2));
  return [
    { title: '百分比指标', body: { kind: 'chart', unit: '%', bars }, footer: footerOf(claims), notes: notesOf(claims) },
  ];
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'stated' ? part.claim.text : part.text)).join('');
}

function claimsOf(parts: readonly Part[]): VerifiedClaim[] {
  return parts.filter((part): part is Stated => part.kind === 'stated').map(({ claim }) => claim);
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
  const documents = distinct(claims).map(({ title, documentNumber }) =>
    citationPlace({ title, documentNumber, label: '' }),
  );
  return [...new Set(documents)].join('；');
}
