import { describe, expect, it } from 'vitest';
import { field, ownWords, paragraph, readWord, run, texts } from './word.fixture.js';

const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

describe('paragraphs of a Word file', () => {
  it('joins the runs of a paragraph and leaves out empty ones', async () => {
    const document = p(`${run('云屏市')}${run('渡口方案')}`) + p('') + paragraph('为修缮渡口，制定本方案。');
    expect(texts(await readWord({ document }))).toEqual(['云屏市渡口方案', '为修缮渡口，制定本方案。']);
  });

  it('takes levels of headings from outline levels and names of styles, a title as level 0', async () => {
    const style = (id: string, name: string, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${more}</w:pPr></w:style>`;
    const styles = style('a', 'Title') + style('b', 'heading 2') + style('c', '正文一', '<w:outlineLvl w:val="2"/>');
    const long = `（一）加强领导。${'各县要落实责任。'.repeat(4)}`;
    const document = [
      paragraph('渡口方案', '<w:pStyle w:val="a"/>'),
      paragraph('总体要求', '<w:pStyle w:val="b"/>'),
      paragraph('主要任务', '<w:pStyle w:val="c"/>'),
      paragraph('保障措施', '<w:outlineLvl w:val="0"/>'),
      paragraph(long, '<w:pStyle w:val="b"/>'),
    ].join('');
    const { blocks } = await readWord({ document, styles });
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 0],
      ['heading', 2],
      ['heading', 3],
      ['heading', 1],
      ['paragraph', 2],
    ]);
  });

  it('makes a break a space in a centred title and a paragraph elsewhere', async () => {
    const broken = `${run('云屏市')}<w:r><w:br/></w:r>${run('渡口方案')}`;
    const reading = await readWord({ document: p(broken, '<w:jc w:val="center"/>') + p(broken) });
    expect(texts(reading)).toEqual(['云屏市 渡口方案', '云屏市', '渡口方案']);
    expect(reading.text).not.toMatch(/方案\S/);
  });

  it('joins lines that breaks hold off a margin', async () => {
    const lines = [
      '各县要在每年三月底之前完成辖区内全部渡口的安全',
      '检查，并将检查结果报送市交通运输局和市应急管理',
      '局备案。',
      '一、检查内容',
    ];
    const document = p(lines.map(run).join('<w:r><w:br/></w:r>'));
    expect(texts(await readWord({ document }))).toEqual([lines.slice(0, 3).join(''), '一、检查内容']);
  });

  it('keeps tabs as spaces, hyphens that do not break, and leaves soft hyphens out', async () => {
    const content =
      '<w:r><w:t>电话：0591</w:t><w:noBreakHyphen/><w:t>110\u00ad2</w:t><w:softHyphen/><w:tab/><w:t>转3</w:t></w:r>';
    const reading = await readWord({ document: p(content) });
    expect(texts(reading)).toEqual(['电话：0591-1102 转3']);
    expect(reading.noise).toEqual([{ at: 11, text: '\u00ad', reason: 'hidden' }]);
  });

  it('prints symbols of picture fonts as characters', async () => {
    const content = `${run('漏损率')}<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run('9%')}<w:r><w:sym w:font="Wingdings 2" w:char="0052"/><w:sym w:font="Webdings" w:char="F041"/></w:r>`;
    expect(texts(await readWord({ document: p(content) }))).toEqual(['漏损率≤9%☑']);
  });

  it('reads what controls, links and tags wrap', async () => {
    const document = `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink>${run('方案')}</w:hyperlink><w:sdt><w:sdtContent>${run('全文')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
    expect(texts(await readWord({ document }))).toEqual(['方案全文']);
  });

  it('leaves the sounds above characters out as notes of pronunciation', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('chuò')}</w:rt><w:rubyBase>${run('歠')}</w:rubyBase></w:ruby></w:r>`;
    const reading = await readWord({ document: p(`${run('饮')}${ruby}`) });
    expect(texts(reading)).toEqual(['饮歠']);
    expect(reading.noise).toEqual([{ at: 1, text: 'chuò', reason: 'pinyin-note' }]);
  });
});

describe('revisions', () => {
  it('are read as accepted, the deleted words left out', async () => {
    const document = p(
      `${run('期限为')}<w:del><w:r><w:delText>两</w:delText></w:r></w:del><w:ins>${run('三')}</w:ins>${run('年')}<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('。')}</w:moveTo>`,
    );
    const reading = await readWord({ document });
    expect(texts(reading)).toEqual(['期限为三年。']);
    expect(reading.noise.map(({ text, reason }) => [text, reason])).toEqual([
      ['两', 'hidden'],
      ['旧', 'hidden'],
    ]);
  });

  it('join two paragraphs where the mark between them is deleted', async () => {
    const document =
      p(run('加强'), '<w:rPr><w:del/></w:rPr>') + paragraph('领导。') + p(run('末段'), '<w:rPr><w:del/></w:rPr>');
    expect(texts(await readWord({ document }))).toEqual(['加强领导。', '末段']);
  });

  it('leave hidden words out', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const document = p(
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>语</w:t></w:r>${run('公开')}`,
    );
    const reading = await readWord({ document, styles });
    expect(texts(reading)).toEqual(['公开']);
    expect(ownWords(reading)).toBe('密语公开');
  });

  it('leave comments out', async () => {
    const comments = '<w:comment w:id="3"><w:p><w:r><w:t>待核</w:t></w:r></w:p></w:comment>';
    const reading = await readWord({
      document: p(`${run('九成')}<w:r><w:commentReference w:id="3"/></w:r>`),
      comments,
    });
    expect(reading.noise).toEqual([{ at: 2, text: '待核', reason: 'hidden' }]);
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, text: string, type = ''): string =>
    `<w:${kind} w:id="${id}"${type}>${paragraph(text)}</w:${kind}>`;
  const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('stand behind the paragraph that refers to them, with their marks', async () => {
    const footnotes =
      note('footnote', 0, '', ' w:type="separator"') +
      note('footnote', 1, '指在册渡口。') +
      note('footnote', 2, '含浮桥。');
    const endnotes = note('endnote', 1, '据年报。');
    const document =
      p(`${run('渡口')}${reference('footnote', 2)}${run('和码头')}${reference('footnote', 1)}${run('。')}`) +
      p(`${run('全市')}${reference('endnote', 1)}`);
    const reading = await readWord({ document, footnotes, endnotes });
    expect(reading.blocks.map(({ kind, mark }) => [kind, mark])).toEqual([
      ['paragraph', undefined],
      ['note', '1'],
      ['note', '2'],
      ['paragraph', undefined],
      ['note', 'i'],
    ]);
    expect(texts(reading)).toEqual(['渡口和码头。', '含浮桥。', '指在册渡口。', '全市', '据年报。']);
  });

  it('are numbered as the section says, or marked by hand', async () => {
    const footnotes = note('footnote', 1, '甲') + note('footnote', 2, '乙') + note('footnote', 3, '丙');
    const custom = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
    const document = `${p(`${run('一')}${reference('footnote', 1)}${custom}${reference('footnote', 3)}`)}<w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr></w:sectPr>`;
    const { blocks } = await readWord({ document, footnotes });
    expect(blocks.flatMap(({ mark }) => mark ?? [])).toEqual(['①', '*', '②']);
  });

  it('nobody refers to are left out, and those referred to twice stand once', async () => {
    const footnotes = note('footnote', 1, '甲') + note('footnote', 2, '乙');
    const reading = await readWord({
      document: p(`${run('一')}${reference('footnote', 1)}${reference('footnote', 1)}`),
      footnotes,
    });
    expect(texts(reading)).toEqual(['一', '甲']);
    expect(reading.noise).toEqual([{ at: 3, text: '乙', reason: 'hidden' }]);
  });
});

describe('what stands beside the text', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

  it('reads a text box once, before the paragraph it hangs at or behind it', async () => {
    const both = (text: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = p(`${both('云屏市人民政府文件')}${run('云政发〔2031〕1号')}${both('特急')}`);
    expect(texts(await readWord({ document }))).toEqual(['云屏市人民政府文件', '云政发〔2031〕1号', '特急']);
  });

  it('reads words drawn as a picture, and names pictures it cannot read', async () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="云屏市人民政府文件"/></v:shape></w:pict></w:r>';
    const picture = '<w:r><w:drawing><wp:docPr descr="航拍图"/><a:blip r:embed="image"/></w:drawing></w:r>';
    const reading = await readWord({ document: p(art) + p(`${run('见图')}${picture}`), image: '' });
    expect(texts(reading)).toEqual(['云屏市人民政府文件', '见图']);
    expect(reading.noise).toEqual([{ at: 12, text: '航拍图', reason: 'hidden' }]);
    expect(reading.warnings).toEqual([{ code: 'part-not-read', part: 'word/image.xml', reason: 'picture' }]);
  });

  it('leaves heads and feet of pages out, each once', async () => {
    const number = p(`${run('— ')}${field('PAGE', '4')}${run(' —')}`);
    const document = `${paragraph('正文')}<w:sectPr><w:headerReference r:id="header1"/><w:headerReference r:id="header2"/><w:footerReference r:id="footer1"/></w:sectPr>`;
    const reading = await readWord({
      document,
      header1: paragraph('渡口方案'),
      header2: paragraph('渡口 方案'),
      footer1: number,
    });
    expect(texts(reading)).toEqual(['正文']);
    expect(reading.noise).toEqual([
      { at: 0, text: '渡口方案', reason: 'running-head' },
      { at: 2, text: 'PAGE', reason: 'hidden' },
      { at: 2, text: '— 4 —', reason: 'page-number' },
    ]);
  });

  it('takes the title of the properties only where lines of the text say it', async () => {
    const core = (title: string) => ({
      'docProps/core.xml': `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`,
    });
    const document = paragraph('云屏市渡口') + paragraph('修缮方案') + paragraph('一、总体要求');
    expect((await readWord({ document }, core('云屏市渡口修缮方案'))).properties).toEqual({
      title: '云屏市渡口修缮方案',
    });
    expect((await readWord({ document }, core('修缮'))).properties).toEqual({});
    expect((await readWord({ document }, core('青澜省码头办法'))).properties).toEqual({});
  });
});
