import fc from 'fast-check';
import { toHanNumeral } from '../language/numerals.js';
import { PROVINCES } from '../language/regions.js';

/** A generated document: its text in both formats, and what a parser must find in it. */
export type Generated = {
  /** Lines of the document; an empty one is a blank line. */
  readonly lines: readonly GeneratedLine[];
  readonly counts: Readonly<Record<string, number>>;
  /** Paths of all clauses of the body, in order. */
  readonly paths: readonly string[];
};

type GeneratedLine = {
  readonly text: string;
  /** Depth of the Markdown heading, or 0. */
  readonly depth: number;
};

const HEADINGS = ['加强组织领导', '完善服务体系', '提升基层能力', '强化要素保障', '推进数字转型', '健全监管机制'];
const SENTENCES = [
  '各地要高度重视，压实工作责任。',
  '到2025年，县域内就诊率达到90%以上；重点人群签约率保持在75%左右。',
  '推进“互联网+医疗健康”，统一是方向（含试点地区）。',
  '落实《健康行动方案》（国办发〔2019〕32号）要求，稳步实施。',
  '三级医院牵头，社会力量参与，分别达到1：0.53、1：1.01。',
];
const DUTIES = ['', '（牵头单位：市卫生健康委；责任单位：市财政局、市民政局）', '（市医保局、市财政局按职责分工负责）'];
const NUMERALS = (value: number) => toHanNumeral(value);

const heading = fc.constantFrom(...HEADINGS);
const sentence = fc.constantFrom(...SENTENCES);
const duty = fc.constantFrom(...DUTIES);

const item = fc.record({ heading, sentence, duty });
const section = fc.record({
  heading,
  sentence,
  duty,
  follows: fc.array(sentence, { maxLength: 2 }),
  items: fc.array(item, { maxLength: 3 }),
});
const part = fc.record({
  heading,
  paragraphs: fc.array(sentence, { maxLength: 2 }),
  below: fc.oneof(
    fc.record({ kind: fc.constant('sections' as const), sections: fc.array(section, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('items' as const), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('points' as const), points: fc.array(item, { minLength: 2, maxLength: 4 }) }),
  ),
});
const plan = fc.record({
  navigation: fc.boolean(),
  notice: fc.boolean(),
  number: fc.integer({ min: 1, max: 999 }),
  preamble: fc.boolean(),
  runsOn: fc.boolean(),
  parts: fc.array(part, { minLength: 2, maxLength: 4 }),
  tail: fc.boolean(),
  note: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** Plans numbered 一、（一）1. and 一是, sections from 1 in each part or through all of them. */
export const generatedPlan: fc.Arbitrary<Generated> = plan.map(renderPlan);

function renderPlan(tree: Plan): Generated {
  const lines: GeneratedLine[] = [];
  const paths: string[] = [];
  const counts = { parts: tree.parts.length, sections: 0, items: 0, pointsAtStart: 0 };
  const add = (text: string, depth = 0) => lines.push({ text, depth });

  if (tree.navigation) add('首页 > 政务公开 > 政策文件');
  if (tree.notice) {
    add('海州市人民政府办公室');
    add('关于印发海州市健康服务实施方案的通知', 1);
    add(`海政办发〔2024〕${tree.number}号`);
    add('各县（区）人民政府，市政府各部门：');
    add('《海州市健康服务实施方案》已经市政府同意，现印发给你们，请认真组织实施。');
    add('海州市人民政府办公室');
    add('2024年3月5日');
  }
  add('海州市健康服务实施方案', 1);
  if (tree.preamble) add('为完善健康服务体系，结合我市实际，制定本方案。');

  let running = 0;
  for (const [p, { heading: title, paragraphs, below }] of tree.parts.entries()) {
    const path = `${p + 1}`;
    add(`${NUMERALS(p + 1)}、${title}`, 2);
    for (const text of paragraphs) add(text);
    const hasBelow = below.kind !== 'sections' || below.sections.length > 0;
    if (paragraphs.length > 1) paths.push(...paragraphs.map((_, index) => `${path}.p${index + 1}`));
    else if (paragraphs.length === 1 || !hasBelow) paths.push(path);

    if (below.kind === 'points') {
      for (const [index, point] of below.points.entries()) {
        add(`${NUMERALS(index + 1)}是${point.heading}。${point.sentence}`);
        paths.push(`${path}.${index + 1}`);
        counts.pointsAtStart += 1;
      }
    } else if (below.kind === 'items') {
      addItems(below.items, path);
    } else {
      for (const [index, each] of below.sections.entries()) {
        running += 1;
        const number = tree.runsOn ? running : index + 1;
        const own = `${path}.${number}`;
        counts.sections += 1;
        if (each.items.length > 0) {
          add(`（${NUMERALS(number)}）${each.heading}。`, 3);
        } else {
          add(
            `（${NUMERALS(number)}）${each.heading}。${each.sentence}${each.follows.length === 0 ? each.duty : ''}`,
            3,
          );
          for (const text of each.follows) add(text);
          paths.push(own);
        }
        addItems(each.items, own);
      }
    }
  }
  if (tree.tail) {
    add('海州市卫生健康委员会');
    add('2024年3月5日');
  }
  if (tree.note) add('（此件公开发布）');
  return { lines, counts, paths };

  function addItems(items: readonly { heading: string; sentence: string; duty: string }[], above: string): void {
    for (const [index, each] of items.entries()) {
      add(`${index + 1}.${each.heading}。${each.sentence}${each.duty}`);
      paths.push(`${above}.${index + 1}`);
      counts.items += 1;
    }
  }
}

const article = fc.record({
  sentence,
  refers: fc.boolean(),
  list: fc.integer({ min: 0, max: 3 }),
});
const statute = fc.record({
  contents: fc.boolean(),
  chapters: fc.array(fc.array(article, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
});

/** Statutes of 章 and 条, with 款, 项 and sentences that open with the number of another article. */
export const generatedStatute: fc.Arbitrary<Generated> = statute.map(({ contents, chapters }) => {
  const lines: GeneratedLine[] = [{ text: '海州市健康促进办法', depth: 1 }];
  const add = (text: string, depth = 0) => lines.push({ text, depth });
  const titles = chapters.map((_, index) => `第${NUMERALS(index + 1)}章　${HEADINGS[index] ?? '附则'}`);
  if (contents) {
    add('目　录');
    for (const title of titles) add(title);
  }
  let number = 0;
  for (const [index, articles] of chapters.entries()) {
    add(titles[index] ?? '', 2);
    for (const { sentence: text, refers, list } of articles) {
      number += 1;
      add(`第${NUMERALS(number)}条　${text}`);
      if (refers) add(`第${NUMERALS(number + 1)}条所称机构，按照第一条第一款规定执行。`);
      for (let entry = 1; entry <= list; entry += 1) add(`（${NUMERALS(entry)}）${HEADINGS[entry]}；`);
    }
  }
  const paths = Array.from({ length: number }, (_, index) => `${index + 1}`);
  return { lines, counts: { chapters: chapters.length, articles: number }, paths };
});

const report = fc.record({
  provinces: fc.shuffledSubarray([...PROVINCES], { minLength: 3, maxLength: 8 }),
  blocks: fc.array(fc.array(sentence, { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
});

/** Reports by province: only the first paragraph of a block names it. `paths` are the clauses' regions. */
export const generatedReport: fc.Arbitrary<Generated> = report.map(({ provinces, blocks }) => {
  const lines: GeneratedLine[] = [{ text: '近日，全国健康工作会议在京召开，各地作了交流发言。', depth: 0 }];
  const paths: string[] = [];
  for (const [index, { name }] of provinces.entries()) {
    lines.push({ text: `2024年，${name}将深化改革，做好各项工作。`, depth: 0 });
    paths.push(name);
    for (const text of blocks[index] ?? []) {
      lines.push({ text, depth: 0 });
      paths.push(name);
    }
  }
  return { lines, counts: { regions: provinces.length }, paths };
});

export type Dress = {
  readonly markdown: boolean;
  readonly bullets: boolean;
  readonly bold: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly byteOrderMark: boolean;
  readonly halfWidth: boolean;
  readonly indent: boolean;
  readonly blankLines: boolean;
};

/** Ways one document is written down. */
export const dress: fc.Arbitrary<Dress> = fc.record({
  markdown: fc.boolean(),
  bullets: fc.boolean(),
  bold: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  byteOrderMark: fc.boolean(),
  halfWidth: fc.boolean(),
  indent: fc.boolean(),
  blankLines: fc.boolean(),
});

const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };

export function render({ lines }: Generated, style: Dress): { readonly file: string; readonly text: string } {
  const dressed = lines.map(({ text, depth }) => {
    const plain = style.halfWidth ? text.replace(/[（），：；]/g, (mark) => HALF_WIDTH[mark] ?? mark) : text;
    return style.markdown ? markdownLine(plain, depth, style) : `${style.indent && depth === 0 ? '　　' : ''}${plain}`;
  });
  const text = dressed.join(style.blankLines || style.markdown ? style.lineEnd.repeat(2) : style.lineEnd);
  return { file: style.markdown ? 'sample.md' : 'sample.txt', text: `${style.byteOrderMark ? '\ufeff' : ''}${text}` };
}

function markdownLine(text: string, depth: number, { bullets, bold }: Dress): string {
  if (depth > 0) return `${'#'.repeat(depth)} ${text}`;
  const escaped = text.replace(/^(\d+)\./, '$1\\.');
  const marked = bold ? escaped.replace(/^((?:\d+\\\.|（.{1,3}）|[一二三四]是)?)([^。]+。)/, '$1**$2**') : escaped;
  return bullets ? `- ${marked}` : marked;
}
