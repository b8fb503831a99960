/** For tests: papers of invented text in every shape that is handed in, the same for the same seed. */
import { paperOf, text } from './paper.fixture.js';
import type { Inline, Line, Paper, PaperBlock } from './paper.js';

type Random = () => number;

/** Park and Miller's generator. */
function randomOf(seed: number): Random {
  let state = (seed * 48271) % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const WORDS = [
  ...[
    '推进',
    '社区',
    '食堂',
    '建设',
    '健全',
    '养老',
    '服务',
    '体系',
    '工作',
    '落实',
    '责任',
    '单位',
    '完善',
    '机制',
    '加强',
  ],
  ...[
    '督导',
    '全市',
    '县域',
    '覆盖率',
    '达到',
    '规范',
    '培训',
    '人员',
    '床位',
    '资金',
    '项目',
    '统筹',
    '清单',
    '台账',
    '季度',
  ],
];
const FIGURES = [
  '90%以上',
  '2033年底前',
  '12个',
  '3.5万人',
  '1：0.53',
  '（一）3',
  '“两张清单”',
  '《望川市实施方案》',
  '第2—3季度',
  'A级',
];
const MARKS = ['，', '，', '，', '、', '；', '：'];

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function sentence(random: Random, length: number): string {
  let words = '';
  while (words.length < length) {
    words += random() < 0.12 ? pick(random, FIGURES) : pick(random, WORDS);
    if (random() < 0.18) words += pick(random, MARKS);
  }
  return `${words.replace(/[，、；：]$/, '')}。`;
}

function paragraph(random: Random, most: number): PaperBlock {
  const line = many(between(random, 1, 3), (): Inline => text(sentence(random, between(random, 6, most))));
  const blank: Inline = { kind: 'blank', text: '【待填：进展情况｜数据截止日｜来源】' };
  const lead: Inline = { kind: 'text', text: '任务要求：', bold: true };
  return { kind: 'paragraph', line: [...(random() < 0.3 ? [lead] : []), ...line, ...(random() < 0.3 ? [blank] : [])] };
}

function table(random: Random, mostRows: number): PaperBlock {
  const columns = many(between(random, 2, 7), (index) => ({
    title: `${pick(random, WORDS)}${index % 2 ? '情况' : ''}`,
    width: between(random, 5, 40),
  }));
  const cell = (index: number): Line => {
    if (random() < 0.1) return [];
    return [text(index % 2 === 0 ? pick(random, [...FIGURES, ...WORDS]) : sentence(random, between(random, 2, 40)))];
  };
  return {
    kind: 'table',
    columns,
    rows: many(between(random, 1, mostRows), () => columns.map((_, index) => cell(index))),
  };
}

/** A chapter: headings, paragraphs, now and then guidance or a small table. */
function chapter(random: Random, number: number): PaperBlock[] {
  const within = many(between(random, 1, 5), (): PaperBlock[] => {
    const kind = random();
    if (kind < 0.25)
      return [
        {
          kind: 'heading',
          level: pick(random, [2, 3, 4] as const),
          line: [text(sentence(random, between(random, 6, 30)))],
        },
        paragraph(random, 90),
      ];
    if (kind < 0.33) return [{ kind: 'guidance', text: sentence(random, between(random, 10, 80)) }];
    if (kind < 0.45) return [table(random, 6)];
    return [paragraph(random, 90)];
  });
  return [{ kind: 'heading', level: 1, line: [text(`${number + 1}、${pick(random, WORDS)}情况`)] }, ...within.flat()];
}

/** `notes`: with a note behind every third sentence or so, as in a paper that shows its sources. */
export function randomPaper(seed: number, { notes }: { readonly notes: boolean } = { notes: false }): Paper {
  const random = randomOf(seed);
  const chapters = many(between(random, 1, 7), (index) => chapter(random, index)).flat();
  const attachments = many(between(random, 0, 2), (index): PaperBlock[] => [
    {
      kind: 'attachment',
      label: `附表${index + 1}`,
      title: `${sentence(random, between(random, 4, 24)).replace('。', '')}台账`,
      landscape: random() < 0.5,
    },
    ...(random() < 0.3 ? [paragraph(random, 60)] : []),
    table(random, 40),
  ]);
  const plain = paperOf(
    [...chapters, ...attachments.flat()],
    sentence(random, between(random, 8, 45)).replace('。', ''),
  );
  const paper = notes ? { ...plain, blocks: plain.blocks.map((block) => noted(random, block)) } : plain;
  return random() < 0.5 ? paper : { ...paper, subtitle: [[text('望川市民政局')], [text('（2032年4月5日）')]] };
}

function noted(random: Random, block: PaperBlock): PaperBlock {
  if (block.kind !== 'paragraph') return block;
  const line = block.line.flatMap((inline): Inline[] =>
    random() < 0.3 ? [inline, { kind: 'note', text: sentence(random, between(random, 10, 80)) }] : [inline],
  );
  return { ...block, line };
}
