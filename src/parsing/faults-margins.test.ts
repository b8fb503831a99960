import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../reading/text/read-markdown.js';
import { readPlainText } from '../reading/text/read-plain-text.js';
import { restored, withoutSpace } from '../reading/text/restored.fixture.js';
import {
  bodyOf,
  bytesOfFault,
  clauseAt,
  faultFiles,
  parseFault,
  parseLines,
  placesOf,
  wordsAt,
} from './faults.fixture.js';

describe('names of attachments below a text', () => {
  it.each(['i-attach.txt', 'i2-attach.txt'])('are no items of its last part: %s', (file) => {
    const parsed = parseFault(file);
    expect(placesOf(parsed)).toEqual(['一、', '二、', '二、（一）', '三、']);
    expect(wordsAt(parsed, '三、')).toBe('加强领导。');
    expect(parsed.document).toMatchObject({
      title: '青澜省步行实施方案',
      noticeTitle: '青澜省健康步行委员会关于印发《青澜省步行实施方案》的通知',
      documentNumber: file.startsWith('i2') ? '青步〔2031〕4号' : '青步〔2031〕3号',
      issuers: ['青澜省健康步行委员会'],
      issueDate: '2031-04-01',
    });
  });

  it('are told from the attachments themselves', () => {
    const parsed = parseLines(`云屏市放生管理方案

      一、要求

      规范放生。

      二、任务

      （一）设放生台。每区设一座。

      附件：1．放生台名单
      2．放生鱼种名录

      附件列表：附件1：放生台名单.docx附件2：放生鱼种名录.docx

      附件1

      放生台名单

      一、松湾区

      设在灯塔路。

      附件2

      放生鱼种名录

      一、可以放生的鱼种

      （一）本地鱼种。鲫鱼。

      三、不得放生的鱼种

      外来鱼种。`);
    expect(placesOf(parsed)).toEqual([
      '一、',
      '二、',
      '二、（一）',
      '附件1',
      '附件1·一、',
      '附件2',
      '附件2·一、',
      '附件2·一、（一）',
      '附件2·三、',
    ]);
    expect(parsed.document.counts.attachments).toBe(2);
    expect(clauseAt(parsed, '附件2·三、').headingPath).toEqual(['放生鱼种名录', '不得放生的鱼种']);
    expect(wordsAt(parsed, '二、（一）')).toBe('（一）设放生台。每区设一座。');
  });

  it.each([
    ['on one line', '附件：1.渔港名单；2.补助标准；3.申请表'],
    ['each on a line below 附件', '附件：\n\n1. 渔港名单\n\n2. 补助标准\n\n3. 申请表'],
    ['as 附件1 and so on', '附件1：渔港名单\n附件2：补助标准\n附件3：申请表'],
    ['as titles that open with a year', '附件：1.2031年渔港名单\n2.2031年补助标准'],
    ['as names of files', '附件：\n1.渔港名单.docx\n2.补助标准.pdf\n3.申请表.xlsx'],
  ])('are no places, however they are set: %s', (_, names) => {
    const parsed = parseLines(
      `云屏市渔业局关于渔港补助的通知\n\n云渔〔2031〕4号\n\n各区渔业局：\n\n一、对象\n\n全市渔港。\n\n二、申请\n\n1.每年3月申请。\n\n2.每年5月公示。\n\n${names}\n\n云屏市渔业局\n2031年2月2日`,
    );
    expect(placesOf(parsed)).toEqual(['一、', '二、', '二、1', '二、2']);
    expect(wordsAt(parsed, '二、2')).toBe('2.每年5月公示。');
    expect(parsed.document).toMatchObject({ issueDate: '2031-02-02', issuers: ['云屏市渔业局'] });
  });

  it('leave one attachment without number its own label', () => {
    const parsed = parseLines(`云屏市清淤工作通知

      一、任务

      清淤。

      附件：清淤河段表

      云屏市水务局
      2031年5月6日

      附件

      清淤河段表

      一、城东

      桥下三百米。

      二、城西

      桥下五百米。`);
    expect(placesOf(parsed)).toEqual(['一、', '附件', '附件·一、', '附件·二、']);
    expect(parsed.document.counts.attachments).toBe(1);
  });
});

describe("a site's frame around a text", () => {
  it('is noise, and the signature above it is no part of the text', () => {
    const parsed = parseFault('m-nav.txt');
    expect(placesOf(parsed)).toEqual(['一、']);
    expect(wordsAt(parsed, '一、')).toBe('2031年1月起，渡工补贴提高至每人每月310元。');
    expect(parsed.document).toMatchObject({ issueDate: '2031-01-03', issuers: ['云屏市人民政府'] });
    const noise = parsed.document.noise.map(({ text }) => text).join('');
    for (const words of ['相关新闻', '扫一扫在手机打开当前页', '网站地图', '我要信访', '智能问答', 'PM2.5']) {
      expect(noise).toContain(words);
    }
  });

  it('is noise in other words, too', () => {
    const parsed = parseLines(`首页 > 政务公开 > 政策文件

      松湾区人民政府关于开放灯塔的通知

      松政〔2032〕6号

      各街道：

      一、开放时间

      每周六9时至17时。

      松湾区人民政府
      2032年4月9日

      上一篇：松湾区人民政府关于维修码头的通知

      下一篇：没有了

      分享到：微信 微博

      打印本页 | 关闭窗口

      版权所有：松湾区人民政府 网站标识码：0000000000

      联系我们 | 网站地图 | 无障碍浏览`);
    expect(placesOf(parsed)).toEqual(['一、']);
    expect(wordsAt(parsed, '一、')).toBe('每周六9时至17时。');
    expect(parsed.document).toMatchObject({
      title: '松湾区人民政府关于开放灯塔的通知',
      documentNumber: '松政〔2032〕6号',
      issueDate: '2032-04-09',
    });
    expect(parsed.clauses.filter(({ text }) => /上一篇|网站地图|分享到|首页/.test(text))).toEqual([]);
  });
});

describe("a site's line on when and where a news report appeared", () => {
  it('belongs to the margin', () => {
    const parsed = parseFault('n-news.txt');
    expect(bodyOf(parsed).filter(({ text }) => text.includes('17:27:07'))).toEqual([]);
    expect(bodyOf(parsed).at(-1)?.text).toContain('“我们将继续修建步道。”该县交通局局长介绍。');
    expect(parsed.document).toMatchObject({ kind: 'news', documentNumber: null, region: { name: '临溪县' } });
  });

  it('does so in other words, too', () => {
    const parsed = parseLines(`石浦港夜航首日平稳

      发布时间：2033-02-11 08:15　来源：云屏日报　作者：白某　浏览次数：1204　字号：[大 中 小]

      2月10日，石浦港开放夜航，当天进出船只46艘。

      “夜航灯已全部换新。”港务所负责人说。`);
    expect(bodyOf(parsed).filter(({ text }) => /08:15|浏览次数|字号/.test(text))).toEqual([]);
    expect(parsed.document).toMatchObject({ kind: 'news', title: '石浦港夜航首日平稳', issueDate: '2033-02-11' });
  });
});

describe('a text without line breaks', () => {
  it('is divided at its numbers', () => {
    const parsed = parseFault('o-oneline.txt');
    expect(placesOf(parsed)).toEqual(['一、', '二、', '二、（一）', '二、（二）']);
    expect(wordsAt(parsed, '二、（一）')).toBe('（一）清淤。开展清淤。（省水务厅负责）');
    expect(wordsAt(parsed, '二、（二）')).toBe('（二）护岸。修筑护岸。');
    expect(parsed.document).toMatchObject({
      title: '青澜省人民政府关于整治河道的意见',
      documentNumber: '青政发〔2031〕21号',
      issuers: ['青澜省人民政府'],
      issueDate: '2031-08-01',
      kind: 'plan',
    });
  });

  it('is divided at its articles', () => {
    const parsed = parseLines(
      '云屏市浮桥管理办法  （2031年6月3日云屏市人民政府令第11号公布）  第一条 为管理浮桥，制定本办法。  第二条 浮桥由市交通局管理。依照第一条开展的检查，每年两次。  第三条 本办法自2031年8月1日起施行。',
    );
    expect(placesOf(parsed)).toEqual(['第一条', '第二条', '第三条']);
    expect(wordsAt(parsed, '第二条')).toContain('依照第一条开展的检查，每年两次。');
    expect(parsed.document).toMatchObject({ title: '云屏市浮桥管理办法', effectiveDate: '2031-08-01' });
  });
});

describe('the structure around values', () => {
  it('of items, a table and parts of one line', () => {
    const parsed = parseFault('y-mix.txt');
    expect(placesOf(parsed)).toEqual([
      '一、',
      '一、（一）',
      '一、（二）',
      '二、',
      '二、（一）',
      '二、（二）',
      '三、',
      '三、1',
      '四、',
      '四、（一）',
      '五、',
      '表1·第1行',
      '六、',
    ]);
    expect(wordsAt(parsed, '三、1')).toContain('补贴标准：每船8000元。');
    expect(wordsAt(parsed, '六、')).toBe('报名时间：2031年9月1日至9月12日。');
    expect(clauseAt(parsed, '表1·第1行').cells.map(({ header }) => header.replace(/\s/g, ''))).toEqual([
      '类别',
      '序号',
      '指标内容及分值',
    ]);
  });
});

describe('every input', () => {
  it.each(faultFiles)('%s is there once and in order, in clauses, headings, margins or noise', (file) => {
    const bytes = bytesOfFault(file);
    const reading = file.endsWith('.md') ? readMarkdown({ file, bytes }) : readPlainText({ file, bytes });
    expect(restored(reading)).toBe(withoutSpace(new TextDecoder().decode(bytes)));

    const { document, clauses } = parseFault(file);
    expect(document.text).toBe(reading.text);
    expect(document.segments.map(({ start, end }) => document.text.slice(start, end)).join('')).toBe(document.text);
    const blanks = document.segments.filter(({ kind }) => kind === 'blank');
    expect(blanks.filter(({ start, end }) => document.text.slice(start, end).trim() !== '')).toEqual([]);
    const owned = document.segments.filter(({ kind }) => kind === 'clause' || kind === 'front-matter');
    expect(clauses.map(({ start, end }) => [start, end])).toEqual(owned.map(({ start, end }) => [start, end]));
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  });
});
