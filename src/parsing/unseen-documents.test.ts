import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../vocabulary/document.js';
import { isFigure, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../vocabulary/provision.js';
import { parseTextFile } from './parse-text.fixture.js';
import { expectNothingLost, parseText } from './parsing.contract.js';

function parseSample(file: string): ParsedDocument {
  const source = readFileSync(new URL(`fixtures/samples/${file}`, import.meta.url), 'utf8');
  const parsed = parseText(source, file);
  expectNothingLost(parsed, source);
  return parsed;
}

const bodyOf = ({ clauses }: ParsedDocument) => clauses.filter(({ unit }) => unit !== 'front-matter');
const labelsOf = (parsed: ParsedDocument) => bodyOf(parsed).map(({ label }) => label);
const pathsOf = (parsed: ParsedDocument) => bodyOf(parsed).map(({ path }) => path);
const clauseAt = ({ clauses }: ParsedDocument, path: string) => clauses.find((clause) => clause.path === path);
const anchorsAt = (parsed: ParsedDocument, path: string) =>
  clauseAt(parsed, path)?.anchors.map(({ label, start, end }) => [label, parsed.document.text.slice(start, end)]);
const dutyAt = (parsed: ParsedDocument, path: string) => {
  const duty = parsed.facts
    .filter((fact) => fact.kind === 'duty')
    .find(({ clauseId }) => clauseId === clauseAt(parsed, path)?.id);
  return duty && { ...duty, lead: leadUnitsOf(duty), others: [...responsibleUnitsOf(duty), ...listedUnitsOf(duty)] };
};
const indicatorsOf = (parsed: ParsedDocument) =>
  parsed.facts.flatMap((fact) =>
    isFigure(fact) ? [[fact.name, fact.comparator, fact.value, fact.deadline?.year ?? null]] : [],
  );

describe('a statute', () => {
  const parsed = parseSample('statute.txt');

  it('is divided into its chapters and articles', () => {
    expect(parsed.document.counts).toMatchObject({ chapters: 3, articles: 6, parts: 0, sections: 0, items: 0 });
    expect(labelsOf(parsed)).toEqual(['第一条', '第二条', '第三条', '第四条', '第五条', '第六条']);
    expect(clauseAt(parsed, '5')?.headingPath).toEqual(['参保与缴费']);
  });

  it('keeps its promulgation in the front matter, and its contents out of every clause', () => {
    expect(clauseAt(parsed, 'front')?.text).toMatch(/^云山市长期护理保险试行办法\n（2023年5月6日/);
    expect(parsed.clauses.some(({ text }) => text.includes('第三章 附则'))).toBe(false);
    expect(parsed.document).toMatchObject({
      title: '云山市长期护理保险试行办法',
      documentNumber: '云山市人民政府令第12号',
      issueDate: '2023-05-06',
      basis: [],
    });
  });

  it('opens no article at a cross-reference, and one at 第三条 中央…', () => {
    expect(clauseAt(parsed, '2')?.text).toContain('第二条所称失能人员');
    expect(clauseAt(parsed, '4')?.text).toContain('第五条所列费用');
    expect(clauseAt(parsed, '3')?.text).toMatch(/^第三条 {2}中央财政/);
  });

  it('marks its 款 and 项', () => {
    expect(anchorsAt(parsed, '3')?.map(([label]) => label)).toEqual([
      '第一款',
      '第二款',
      '第（一）项',
      '第（二）项',
      '第（三）项',
    ]);
    expect(anchorsAt(parsed, '3')?.at(-1)?.[1]).toBe('（三）第三条规定的其他情形。');
  });

  it('defines its terms', () => {
    expect(parsed.facts.filter((fact) => fact.kind === 'term')).toMatchObject([
      { name: '长期护理保险', definition: '为失能人员提供护理保障的制度', form: 'definition' },
    ]);
  });

  it.each([
    '第二条所称机构是指医院。',
    '第二条规定的事项除外。',
    '第二条第一款另有规定的，从其规定。',
    '第二条、第三条所列情形除外。',
    '第二条的规定适用于本条。',
    '第二条中规定的期限为五日。',
    '第二条和第三条不适用。',
  ])('takes %s for text', (sentence) => {
    expect(labelsOf(parseText(`办法\n第一条　适用范围如下。\n${sentence}\n第三条　施行。`))).toEqual([
      '第一条',
      '第三条',
    ]);
  });

  it.each(['第二条　或有事项按照规定办理。', '第二条中小学校应当开展健康教育。', '第2条 和谐医患关系应当维护。'])(
    'takes %s for an article',
    (sentence) => {
      expect(labelsOf(parseText(`办法\n第一条　适用范围如下。\n${sentence}`))).toEqual(['第一条', '第二条']);
    },
  );
});

describe('an outline of chapters with unnumbered paragraphs', () => {
  const parsed = parseSample('outline-of-chapters.txt');

  it('counts paragraphs within their division', () => {
    expect(labelsOf(parsed)).toEqual([
      '导语',
      '第一章第一节·第1段',
      '第一章第一节·第2段',
      '第一章第二节',
      '第二章',
      '第二章第一节一、',
      '第二章第一节一、（一）',
      '第二章第二节·第1段',
      '第二章第二节·第2段',
      '第三章',
    ]);
    expect(clauseAt(parsed, 'c1.d1.p2')?.headingPath).toEqual(['规划背景', '发展基础']);
  });

  it('reads its targets', () => {
    expect(indicatorsOf(parsed)).toContainEqual(['每千人口执业(助理)医师数', 'exactly', '3.2人', 2025]);
  });
});

describe("a county's plan with attachments", () => {
  const parsed = parseSample('county-plan.txt');

  it('reads number, issuer, date and basis around the plan', () => {
    expect(parsed.document).toMatchObject({
      title: '南丰县健康行动实施方案',
      documentNumber: '南政办发〔2024〕3号',
      issuers: ['南丰县人民政府办公室'],
      issueDate: '2024-03-05',
      basis: ['平政办发〔2023〕8号'],
      region: { name: '南丰县', level: 'county' },
    });
  });

  it('tells a part numbered twice apart from the first, and finds items directly below a part', () => {
    expect(labelsOf(parsed)).toEqual([
      '导语',
      '一、',
      '第二个“一、”1',
      '第二个“一、”2',
      '二、1',
      '二、2',
      '二、3',
      '三、（一）',
      '三、（二）',
      '附件1·一、1',
      '附件1·一、2',
      '附件1·二、',
      '附件2·1',
      '附件2·2',
      '附件2·3',
    ]);
    expect(clauseAt(parsed, 'a2.2')?.headingPath).toEqual(['主要指标表']);
  });

  it('keeps the list of attachments out of the last clause', () => {
    expect(clauseAt(parsed, '3.2')?.text).toMatch(/按职责分工负责）$/);
    expect(clauseAt(parsed, 'tail')?.text).toMatch(/^附件：1\.重点任务分工表\n\s+2\.主要指标表$/);
  });

  it('anchors （1） and ① within items', () => {
    expect(anchorsAt(parsed, '2.1')).toEqual([
      ['（1）', '（1）建好卫生室；'],
      ['（2）', '（2）配齐设备；'],
      ['（3）', '（3）培训人员。'],
    ]);
    expect(anchorsAt(parsed, '2.2')?.map(([label]) => label)).toEqual(['①', '②', '③']);
  });

  it('reads who leads from lines, verbs, lists and a rule that the first one leads', () => {
    expect(dutyAt(parsed, '2.1')).toMatchObject({
      lead: ['县卫生健康局'],
      others: ['县财政局', '县人力资源社会保障局'],
    });
    expect(dutyAt(parsed, '2.2')).toMatchObject({
      lead: ['县卫生健康局'],
      others: ['县财政局', '县大数据中心'],
    });
    expect(dutyAt(parsed, '2.3')).toMatchObject({
      lead: [],
      others: ['县委宣传部', '县卫生健康局'],
      open: true,
    });
    expect(dutyAt(parsed, '3.2')).toMatchObject({ lead: ['县政府督查室'], others: ['县卫生健康局'] });
  });

  it('does not take 签约率 for about', () => {
    expect(indicatorsOf(parsed)).toContainEqual(['签约率', 'exactly', '60%', null]);
    expect(indicatorsOf(parsed)).toContainEqual(['县域内就诊率', 'about', '90%', 2026]);
  });
});

describe('attachments', () => {
  it('open with a title on the line, and are listed where no text follows', () => {
    const parsed = parseText(
      '关于工作的通知\n一、总体要求\n做好工作。\n附件1：分工表\n附件2：指标表\n海州市民政局\n2024年1月2日\n附件1：分工表\n市民政局负责。\n附件2：指标表\n参保率90%。',
    );
    expect(labelsOf(parsed)).toEqual(['一、', '附件1', '附件2']);
    expect(clauseAt(parsed, 'a2')?.headingPath).toEqual(['指标表']);
    expect(clauseAt(parsed, 'tail')?.text).toMatch(/^附件1：分工表\n附件2：指标表\n海州市民政局\n2024年1月2日$/);
  });

  it('bear no number where none is printed', () => {
    const parsed = parseText('关于工作的通知\n一、总体要求\n做好工作。\n附件\n分工表\n一、市民政局\n负责救助。');
    expect(labelsOf(parsed)).toEqual(['一、', '附件·一、']);
  });

  it('do not open where a sentence speaks of one', () => {
    const parsed = parseText('关于工作的通知\n一、总体要求\n附件1所列指标由市民政局汇总。\n做好工作。');
    expect(parsed.document.counts.attachments).toBe(0);
  });
});

describe('a web page around a plan', () => {
  const parsed = parseSample('web-page.txt');

  it('reads the metadata of the page', () => {
    expect(parsed.document).toMatchObject({
      title: '海州市家庭医生签约服务工作方案（征求意见稿）',
      documentNumber: '海卫发〔2023〕15号',
      issuers: ['海州市卫生健康委员会'],
      issueDate: '2023-04-01',
      status: 'repealed',
    });
  });

  it('drops the page and keeps the plan', () => {
    expect(labelsOf(parsed)).toEqual(['导语', '一、', '二、（一）', '二、（二）']);
    expect(clauseAt(parsed, '2.2')?.text).toBe('（二）丰富签约内容。落实服务。');
    expect(parsed.document.noise).toHaveLength(12);
  });

  it('does not take the choices of a search form for the status', () => {
    const parsedForm = parseText('文件状态：有效 失效 废止\n关于工作的通知\n一、总体要求\n做好工作。');
    expect(parsedForm.document.status).toBe('unknown');
  });
});

describe('text broken at the margin of a page', () => {
  const parsed = parseSample('hard-wrapped.txt');

  it('is read in paragraphs and clauses', () => {
    expect(labelsOf(parsed)).toEqual([
      '导语',
      '一、',
      '二、（一）',
      '二、（二）',
      '二、（三）',
      '三、（一）1',
      '三、（一）2',
    ]);
    expect(clauseAt(parsed, '2.3')?.heading).toBe('加强组织领导');
  });

  it('holds no line break within a sentence', () => {
    expect(clauseAt(parsed, '2.1')?.text).toContain('特色社会主义思想');
  });

  it('gives facts across its line breaks', () => {
    expect(indicatorsOf(parsed)).toEqual([
      ['慢性病负担占总疾病负担', 'at-least', '70%', null],
      ['全国居民健康素养水平', 'at-least', '22%', 2022],
      ['经常参加体育锻炼人数比例', 'at-least', '37%', 2022],
      ['居民健康素养水平', 'at-least', '30%', 2030],
    ]);
    expect(dutyAt(parsed, '2.3')).toMatchObject({
      lead: ['国家卫生健康委'],
      others: ['教育部', '财政部'],
      open: true,
    });
  });

  it('reads number, issuer and date with spaces in them', () => {
    expect(parsed.document).toMatchObject({
      documentNumber: '国发〔2019〕13号',
      issuers: ['国务院'],
      issueDate: '2019-06-24',
      region: { name: '全国', level: 'nation' },
    });
  });
});

describe('a notice without a plan', () => {
  it('is cited by its own numbers', () => {
    const parsed = parseSample('notice.txt');
    expect(labelsOf(parsed)).toEqual(['导语', '一、', '二、第1段', '二、第2段']);
    expect(clauseAt(parsed, 'tail')?.text).toMatch(/^联系人/);
    expect(parsed.document).toMatchObject({ kind: 'plan', issueDate: '2024-05-08' });
  });

  it('is cited by paragraphs where it has no numbers', () => {
    const parsed = parseSample('plain-notice.txt');
    expect(labelsOf(parsed)).toEqual(['第1段', '第2段']);
    expect(parsed.document.title).toBe('关于做好防暑降温工作的通知');
  });
});

describe('other texts', () => {
  it('of one paragraph are one clause', () => {
    const parsed = parseText('全市推进县域医共体建设，到2025年县域内就诊率达到90%以上。');
    expect(pathsOf(parsed)).toEqual(['p1']);
    expect(indicatorsOf(parsed)).toEqual([['县域内就诊率', 'at-least', '90%', 2025]]);
  });

  it('make each row of a Markdown table a clause, whatever number it begins with', () => {
    const parsed = parseSample('table.md');
    expect(labelsOf(parsed)).toEqual([
      '表1·第1行',
      '表1·第2行',
      '二、（一）',
      '二、（二）',
      '二、（二）1',
      '二、（二）2',
    ]);
    expect(indicatorsOf(parsed)).toEqual([
      ['健康素养', 'exactly', '30%', 2025],
      ['签约率', 'exactly', '75%', 2025],
    ]);
  });

  it.each([['二、三级医院要做好转诊。'], ['两、三家医院可以联合。'], ['2.5万人受益。'], ['七、不连续的编号']])(
    'do not take %s for a number',
    (line) => {
      expect(pathsOf(parseText(`关于工作的通知\n一、总体要求\n做好工作。\n${line}`))).toEqual(['1.p1', '1.p2']);
    },
  );

  it.each([
    ['一 、总体要求', '一、'],
    ['㈠加强领导。做好工作。', '（一）'],
    ['（ 一 ）加强领导。做好工作。', '（一）'],
    ['(一)、加强领导。做好工作。', '（一）'],
  ])('open a clause at %s', (line, label) => {
    expect(labelsOf(parseText(`关于工作的通知\n${line}\n工作要求如下所述。`))[0]).toMatch(label);
  });

  it('run items on through sections', () => {
    const parsed = parseText(
      '关于工作的通知\n一、任务\n（一）甲项。\n1.做甲。\n2.做乙。\n（二）乙项。\n3.做丙。\n4.做丁。',
    );
    expect(labelsOf(parsed)).toEqual(['一、（一）1', '一、（一）2', '一、（二）3', '一、（二）4']);
  });

  it('keep a duty on a line of its own with the last clause', () => {
    const parsed = parseText('关于工作的通知\n一、任务\n（一）甲项。做好工作。\n（牵头单位：市民政局）');
    expect(dutyAt(parsed, '1.1')).toMatchObject({ lead: ['市民政局'] });
  });
});

describe('encodings', () => {
  const text = '关于加强管理的通知\n一、总体要求\n落实各项政策。\n';
  const gb18030 = 'b9d8d3dabcd3c7bfb9dcc0edb5c4cda8d6aa0ad2bba1a2d7dccce5d2aac7f30ac2e4cab5b8f7cfeed5feb2dfa1a30a';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', Buffer.from(gb18030, 'hex')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s gives the same clauses', (_, bytes) => {
    const { document, clauses } = parseTextFile({ file: 'sample.txt', bytes, sidecar: null });
    expect(document.text).toBe(text);
    expect(clauses.map((clause) => clause.id)).toEqual(['sample#front', 'sample#1']);
  });
});

describe('hostile texts', () => {
  it.each([
    ['digits', '1'.repeat(100_000)],
    ['brackets', '（'.repeat(50_000)],
    ['spaces', `一、总${' '.repeat(50_000)}则`],
    ['blank lines', `一、总则\n（一）甲乙${'\n'.repeat(50_000)}丙。`],
    ['joining words', `到2025年，${'达到至少'.repeat(5_000)}工作。`],
    ['stars', `甲${'*'.repeat(50_000)}乙`],
    ['opened comments', `甲${'<!--'.repeat(20_000)}乙`],
    ['clauses', Array.from({ length: 5_000 }, (_, n) => `（一）做好工作${n}。落实。`).join('\n')],
  ])('of many %s are read whole', (_, text) => {
    for (const file of ['sample.txt', 'sample.md']) expectNothingLost(parseText(text, file), text);
  });
});
