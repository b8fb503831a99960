import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../language/width.js';
import { AppError } from '../vocabulary/errors.js';
import {
  dress,
  type Generated,
  generatedPlan,
  generatedReport,
  generatedStatute,
  render,
} from './generated-documents.contract.js';
import { expectNothingLost, parseText } from './parsing.contract.js';

const generated = fc.oneof(generatedPlan, generatedStatute, generatedReport);
const plain = {
  markdown: false,
  bullets: false,
  bold: false,
  lineEnd: '\n',
  byteOrderMark: false,
  halfWidth: false,
  indent: false,
  blankLines: false,
} as const;

function parseGenerated(document: Generated) {
  const { file, text } = render(document, plain);
  return parseText(text, file);
}

describe('parsing a generated document', () => {
  it('puts each character into one segment, and gives the source back with what it took out', () => {
    fc.assert(
      fc.property(generated, dress, (document, style) => {
        const { file, text } = render(document, style);
        expectNothingLost(parseText(text, file), text.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('finds the parts, sections, items and points of a plan, no more and no fewer', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        const { document, clauses } = parseGenerated(plan);
        expect(document.counts).toMatchObject(plan.counts);
        const body = clauses.filter(({ unit }) => unit !== 'front-matter' && unit !== 'preamble');
        expect(body.map(({ path }) => path)).toEqual(plan.paths);
      }),
    );
  });

  it('finds the chapters and articles of a statute, and opens none at a cross-reference', () => {
    fc.assert(
      fc.property(generatedStatute, (statute) => {
        const { document, clauses } = parseGenerated(statute);
        expect(document.counts).toMatchObject(statute.counts);
        expect(clauses.filter(({ unit }) => unit === 'article').map(({ path }) => path)).toEqual(statute.paths);
      }),
    );
  });

  it('carries the region of a report down to the paragraphs that do not name it', () => {
    fc.assert(
      fc.property(generatedReport, (report) => {
        const { document, clauses } = parseGenerated(report);
        expect(document.counts).toMatchObject(report.counts);
        const body = clauses.filter(({ unit }) => unit !== 'front-matter' && unit !== 'preamble');
        expect(body.map(({ region }) => region)).toEqual(report.paths);
      }),
    );
  });

  it('gives the same clauses whether it is text or Markdown, with any line ends and widths', () => {
    fc.assert(
      fc.property(generated, dress, (document, style) => {
        const tree = ({ file, text }: { file: string; text: string }) =>
          parseText(text, file).clauses.map(({ id, label, heading, unit, region }) => ({
            id,
            label,
            unit,
            region,
            heading: foldWidth(heading),
          }));
        expect(tree(render(document, style))).toEqual(tree(render(document, plain)));
      }),
    );
  });
});

const FRAGMENTS = [
  '一、总体要求',
  '（一）加强领导。',
  '（十一）',
  '1.做好工作',
  '2．',
  '第一章 总则',
  '第一条 ',
  '第二条所称',
  '一是',
  '；二是',
  '附件1',
  '附件：1.表',
  '目录',
  '\n',
  '\n\n',
  '　　',
  '。',
  '（',
  '）',
  '《',
  '“',
  '# ',
  '**',
  '| a | b |',
  '[甲](乙)',
  '<!--',
  '-->',
  '---\n',
  '到2025年，',
  '达到90%以上',
  '牵头单位：市财政局',
  '市财政局 市民政局',
  '2024年1月1日',
  '    2024年1月1日',
  '北京市',
  '365bet体育',
  '发(fā)',
  '（此件公开发布）',
  '\ufeff',
  '\u2028',
  '\f',
];

describe('parsing arbitrary text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
          fc.string({ unit: 'grapheme', maxLength: 4 }),
        ),
        {
          maxLength: 40,
        },
      )
      .map((pieces) => pieces.join('')),
  );
  const format = fc.constantFrom('sample.txt', 'sample.md');

  it('never throws, save for texts that are empty, binary or marked as not public', () => {
    fc.assert(
      fc.property(text, format, (source, file) => {
        try {
          const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(source));
          expectNothingLost(parseText(source, file), decoded.replace(/\r\n?/g, '\n'));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(['document-empty', 'document-binary', 'document-undecodable', 'document-withheld']).toContain(
            error.code,
          );
          // A text that holds words is refused for a reason of its own only.
          // Between --- at the top of a Markdown file stand fields of its own, not text.
          const words = file.endsWith('.md') ? source.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, '') : source;
          if (error.code === 'document-empty') expect(words).not.toMatch(/[。，]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on arbitrary bytes but for bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          const text = new TextDecoder('utf-8').decode(bytes);
          parseText(text);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }),
    );
  });
});
