import { describe, expect, it } from 'vitest';
import { definition, level, list, numbered, ownWords, paragraph, readWord, table, texts } from './word.fixture.js';

const HEADER = ['项目', '目标'];
const MARKED = '<w:trPr><w:tblHeader/></w:trPr>';

describe('tables of a Word file', () => {
  it('put each cell behind the name of its column', async () => {
    const reading = await readWord({ document: table([HEADER, ['渡口', '12座']]) });
    expect(texts(reading)).toEqual(['项目\t目标', '项目：渡口；目标：12座']);
    expect(reading.blocks[1]?.row).toMatchObject({ table: 1, row: 1 });
    expect(ownWords(reading)).toBe('项目目标渡口12座');
  });

  it('repeat a cell over the rows it is merged with, and cells over several columns once', async () => {
    const document = table([
      ['任务', '内容', '时限'],
      [['<w:vMerge w:val="restart"/>', '渡口'], '修缮', '3月'],
      [
        ['<w:vMerge/>', ''],
        ['<w:gridSpan w:val="2"/>', '验收'],
      ],
    ]);
    const reading = await readWord({ document });
    expect(texts(reading).slice(1)).toEqual(['任务：渡口；内容：修缮；时限：3月', '任务：渡口；内容：验收']);
    expect(ownWords(reading)).toBe('任务内容时限渡口修缮3月验收');
  });

  it('have no header where the first row holds a cell that reaches down beside others', async () => {
    const document = table([
      [['<w:vMerge w:val="restart"/>', '渡口'], '目标', '十二座以上'],
      [['<w:vMerge/>', ''], '当前', '九座'],
    ]);
    expect(texts(await readWord({ document }))).toEqual(['渡口；目标；十二座以上', '渡口；当前；九座']);
  });

  it('number running numbers Word counts by itself', async () => {
    const numbering = definition(1, level(0, 'decimal', '%1')) + list(1, 1);
    const document = table([
      ['序号', '渡口'],
      [numbered('', 1), '石浦'],
      [numbered('', 1), '北岬'],
    ]);
    const reading = await readWord({ document, numbering });
    expect(texts(reading).slice(1)).toEqual(['序号：1；渡口：石浦', '序号：2；渡口：北岬']);
    expect(ownWords(reading)).toBe('序号渡口石浦北岬');
  });

  it('join a name broken to fit its column, and keep units on lines of their own apart', async () => {
    const grid = '<w:tblGrid><w:gridCol w:w="1900"/><w:gridCol w:w="6000"/></w:tblGrid>';
    const rows = table([
      ['单位', '职责'],
      [paragraph('市交通运输和港') + paragraph('航管理处'), '修缮'],
      [paragraph('市人社局') + paragraph('医保中心'), paragraph('核定补贴。') + paragraph('（一）按月发放。')],
    ]);
    const reading = await readWord({ document: rows.replace('<w:tbl>', `<w:tbl>${grid}`) });
    expect(texts(reading).slice(1)).toEqual([
      '单位：市交通运输和港航管理处；职责：修缮',
      '单位：市人社局 医保中心；职责：核定补贴。 （一）按月发放。',
    ]);
  });

  it('flatten a table within a cell into it', async () => {
    const document = table([HEADER, ['渡口', `${table([['甲', '乙']])}${paragraph('丙')}`]]);
    expect(texts(await readWord({ document }))[1]).toBe('项目：渡口；目标：甲 乙 丙');
  });

  it('that stand one after the other with the same header are one, the second header left out', async () => {
    const document =
      table([HEADER, ['渡口', '12座']], MARKED) +
      paragraph('') +
      paragraph('续表') +
      table([HEADER, ['码头', '3座']], MARKED);
    const reading = await readWord({ document });
    expect(reading.blocks.map(({ row }) => [row?.table, row?.row])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(reading.noise.map(({ text, reason }) => [text, reason])).toEqual([
      ['续表', 'running-head'],
      ['项目', 'running-head'],
      ['目标', 'running-head'],
    ]);
  });

  it('go on in one right behind them, and end where a line stands between', async () => {
    const document =
      table([HEADER, ['渡口', '12座']]) +
      table([['码头', '3座']]) +
      paragraph('另表') +
      table([
        ['甲', '1'],
        ['乙', '2'],
      ]);
    const { blocks } = await readWord({ document });
    expect(blocks.map(({ row }) => row?.table)).toEqual([1, 1, 1, undefined, 2, 2]);
  });

  it('of one column that frame paragraphs are paragraphs', async () => {
    const document = table([[paragraph('专栏1　重点工程') + paragraph('一、渡口') + paragraph('二、码头')]]);
    const reading = await readWord({ document });
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('give notes behind the row that refers to them', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('含浮桥。')}</w:footnote>`;
    const cell = '<w:p><w:r><w:t>渡口</w:t><w:footnoteReference w:id="1"/></w:r></w:p>';
    const reading = await readWord({ document: table([HEADER, [cell, '12座'], ['码头', '3座']]), footnotes });
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row', 'note', 'table-row']);
  });

  it('leave out deleted rows and words in merged cells', async () => {
    const deleted =
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:delText>旧</w:delText></w:r></w:p></w:tc></w:tr>';
    const document = table([
      HEADER,
      [['<w:vMerge w:val="restart"/>', '渡口'], '修缮'],
      [['<w:vMerge/>', '藏'], '验收'],
    ]).replace('</w:tbl>', `${deleted}</w:tbl>`);
    const reading = await readWord({ document });
    expect(texts(reading)).toEqual(['项目\t目标', '项目：渡口；目标：修缮', '项目：渡口；目标：验收']);
    expect(reading.noise.map(({ text }) => text)).toEqual(['藏', '旧']);
  });

  it('skip the columns a row begins behind', async () => {
    const skipping =
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>3座</w:t></w:r></w:p></w:tc></w:tr>';
    const document = table([HEADER, ['渡口', '12座']]).replace('</w:tbl>', `${skipping}</w:tbl>`);
    expect(texts(await readWord({ document }))[2]).toBe('目标：3座');
  });
});
