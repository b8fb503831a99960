import { describe, expect, it } from 'vitest';
import { definition, kinds, level, list, numbered, paragraph, readWord, texts } from './word.fixture.js';

const OFFICIAL = definition(
  1,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

async function labels(numbering: string, body: string, styles = ''): Promise<string[]> {
  return texts(await readWord({ document: body, numbering, styles }));
}

describe('automatic numbering', () => {
  it('counts levels, starts lower ones anew and goes on behind plain paragraphs', async () => {
    const body = [
      numbered('总体要求', 1),
      numbered('指导思想。坚持以人为本。', 1, 1),
      numbered('工作目标', 1, 1),
      paragraph('到2031年全部完成。'),
      numbered('主要任务', 1),
      numbered('修缮渡口', 1, 1),
      numbered('疏浚航道', 1, 2),
    ];
    expect(await labels(OFFICIAL + list(1, 1), body.join(''))).toEqual([
      '一、总体要求',
      '（一）指导思想。坚持以人为本。',
      '（二）工作目标',
      '到2031年全部完成。',
      '二、主要任务',
      '（一）修缮渡口',
      '1. 疏浚航道',
    ]);
  });

  it('supplies labels, so that none counts as words of the file', async () => {
    const reading = await readWord({ document: numbered('总则', 1), numbering: OFFICIAL + list(1, 1) });
    expect(reading.supplied).toEqual([{ start: 0, end: 2 }]);
    expect(kinds(reading)).toEqual(['list-item']);
  });

  it('parts a label from words that begin with a figure, and follows the space or nothing a list asks for', async () => {
    const levels = definition(
      1,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%2.', '<w:suff w:val="nothing"/>'),
      level(2, 'chineseCounting', '第%3条', '<w:suff w:val="space"/>'),
    );
    const body = numbered('2031年建成', 1) + numbered('建成', 1, 1) + numbered('总则', 1, 2);
    expect(await labels(levels + list(1, 1), body)).toEqual(['1. 2031年建成', '1.建成', '第一条 总则']);
  });

  it('goes on over lists that share a definition', async () => {
    const body = numbered('甲渡口', 1) + numbered('乙渡口', 2) + numbered('丙渡口', 1);
    expect(await labels(OFFICIAL + list(1, 1) + list(2, 1), body)).toEqual(['一、甲渡口', '二、乙渡口', '三、丙渡口']);
  });

  it('takes a start of a list of its own once, and counts on from there', async () => {
    const own = list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="8"/></w:lvlOverride>');
    const body = [1, 1, 2, 2, 1].map((id) => numbered('渡口', id)).join('');
    expect(await labels(OFFICIAL + list(1, 1) + own, body)).toEqual(
      ['一、', '二、', '八、', '九、', '十、'].map((it) => `${it}渡口`),
    );
  });

  it('takes a level a list defines for itself', async () => {
    const own = list(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
    expect(await labels(OFFICIAL + own, numbered('渡口', 2))).toEqual(['A) 渡口']);
  });

  it('lets articles run on over chapters where a level never starts anew', async () => {
    const levels = definition(
      1,
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
    );
    const body = [0, 1, 1, 0, 1].map((index) => numbered('渡口', 1, index)).join('');
    expect(await labels(levels + list(1, 1), body)).toEqual(
      ['第一章', '第一条', '第二条', '第二章', '第三条'].map((it) => `${it} 渡口`),
    );
  });

  it('starts a level anew only behind the level it names', async () => {
    const levels = definition(
      1,
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '[%3]', '<w:lvlRestart w:val="1"/>'),
    );
    const body = [0, 1, 2, 1, 2, 0, 2].map((index) => numbered('x', 1, index)).join('');
    expect(await labels(levels + list(1, 1), body)).toEqual([
      '1 x',
      '1.1 x',
      '[1] x',
      '1.2 x',
      '[2] x',
      '2 x',
      '[1] x',
    ]);
  });

  it('counts a level above that was skipped, and writes it in decimal where the label is legal', async () => {
    const levels = definition(1, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    const body = numbered('先行', 1, 1) + numbered('总则', 1) + numbered('其后', 1, 1);
    expect(await labels(levels + list(1, 1), body)).toEqual(['1.1 先行', '第二章 总则', '2.1 其后']);
  });

  it('prints nothing for a level without a number of its own', async () => {
    const levels = definition(1, level(0, 'bullet', '—'), level(1, 'decimal', '%1%2.%3'));
    expect(await labels(levels + list(1, 1), numbered('渡口', 1, 1))).toEqual(['1. 渡口']);
  });

  it('counts the lists of text boxes for themselves', async () => {
    const box = `<w:p><w:r><w:drawing><w:txbxContent>${numbered('乙', 1)}</w:txbxContent></w:drawing></w:r></w:p>`;
    const body = numbered('甲', 1) + box + numbered('丙', 1);
    expect(await labels(OFFICIAL + list(1, 1), body)).toEqual(['一、甲', '一、乙', '二、丙']);
  });

  it('finds the level bound to a style, through the styles it is based on', async () => {
    const levels = definition(
      1,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Part"/>'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="Section"/>'),
    );
    const style = (id: string, base: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:pPr>${more}</w:pPr></w:style>`;
    const styles = [
      style('Part', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      style('Section', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      style('Red', 'Section', ''),
      style('Circle', 'Circle', ''),
    ].join('');
    const styled = (text: string, id: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body = [
      styled('要求', 'Part'),
      styled('目标', 'Section'),
      styled('任务', 'Red'),
      styled('无号', 'Section', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('循环', 'Circle'),
    ].join('');
    expect(await labels(levels + list(1, 1), body, styles)).toEqual([
      '一、要求',
      '（一）目标',
      '（二）任务',
      '无号',
      '循环',
    ]);
  });

  it('follows the link of a definition to a numbering style, and survives links in a circle', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="Official"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:type="numbering" w:styleId="Circle"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    const numbering = [
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Official"/></w:abstractNum>',
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Circle"/></w:abstractNum>',
      OFFICIAL,
      list(1, 7),
      list(2, 1),
      list(3, 8),
    ].join('');
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3);
    expect(await labels(numbering, body, styles)).toEqual(['一、甲', '二、乙', '丙']);
  });

  it('prints bullets of symbol fonts as what they look like', async () => {
    const bullet = (id: number, char: string, font: string): string =>
      definition(id, level(0, 'bullet', char, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`)) + list(id, id);
    const numbering =
      bullet(1, '\uf0b7', 'Symbol') + bullet(2, '\uf0d8', 'Wingdings') + bullet(3, '\uf0aa', 'Webdings');
    expect(await labels(numbering, numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3))).toEqual([
      '• 甲',
      '➢ 乙',
      '• 丙',
    ]);
  });

  it('counts an empty paragraph without a block for it, and leaves a hidden one out of the count', async () => {
    const hidden = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>';
    const body = numbered('甲', 1) + numbered('', 1) + hidden + numbered('丙', 1);
    expect(await labels(OFFICIAL + list(1, 1), body)).toEqual(['一、甲', '三、丙']);
  });

  it('leaves paragraphs unnumbered whose list is missing', async () => {
    expect(await labels(OFFICIAL, numbered('渡口', 9))).toEqual(['渡口']);
  });
});
