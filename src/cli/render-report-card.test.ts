import { describe, expect, it } from 'vitest';
import { ferry } from '../tools/report-card.fixture.js';
import { reportCard } from '../tools/report-card.js';
import { displayWidth } from './display-width.js';
import { renderReportCard } from './render-report-card.js';

const shown = (...given: Parameters<typeof reportCard>) => `\n${renderReportCard(reportCard(...given), 'zh')}\n`;

describe('renderReportCard', () => {
  it('tells what was read, from where, and what is to be checked', () => {
    const document = ferry({
      doubts: [
        { about: 'region', reason: 'guessed' },
        { about: 'text', reason: 'page-not-read', where: '3' },
        { about: 'text', reason: 'recognised' },
      ],
    });
    const relations = [
      { kind: 'other-edition', id: 'old', title: '云屏市渡船管理办法', documentNumber: null, issueDate: null } as const,
    ];
    const readAs = { code: 'read-as', extension: '.doc', format: 'html' } as const;
    expect(shown({ ...document, relations }, readAs)).toMatchInlineSnapshot(`
      "
        标题      云屏市渡船管理办法（读自文首）
        印发通知  云屏市人民政府关于印发云屏市渡船管理办法的通知
        文号      云政发〔2031〕5号（读自信息栏）
        发文机关  云屏市人民政府（读自落款）
        成文日期  2031-03-01
        施行日期  2031-04-01
        效力      不明
        地区      青澜省 › 云屏市 · 市级（读自正文）
        类型      方案（读自标题）
        层次      1 部分 2 节 3 项
        读出      5 个条款，1 项职责，1 项指标，0 个术语
        页数      2 页
        首条      第2段  牵头：市交通局
        末条      第5段  2 | 城西
        表格 1    序号、码头；2 行
        清除      网页导航 × 1  “首页”
        废止      云屏市渡口办法
        相关文件  与已收录的《云屏市渡船管理办法》（编号 old）似为同一文件的不同版本
        提醒      文件名是 .doc，内容是 html，已按内容读取
                  2 个条款的文字是从图片识别的，引用时标为识别文本
                  第 3 页没有读出文字；请换一份有文字的文件，或安装 tesseract-ocr 和 tesseract-ocr-chi-sim 后重试
        请核对    写入同一文件夹的 ferry.yaml：
                  地区是推断的，请核对
                    region: { name: 云屏市, level: city, within: [青澜省] }
      "
    `);
  });

  it('says what ended a document', () => {
    const repealedBy = { id: 'new', title: '云屏市水上交通办法', documentNumber: null, issueDate: null };
    expect(shown(ferry({ status: 'repealed', repealedBy }))).toContain('失效，已被《云屏市水上交通办法》废止');
    const expired = ferry({ status: 'repealed', isExpired: true, validUntil: '2031-03-31' });
    expect(shown(expired)).toContain('失效，有效期至2031年3月31日，已过');
    expect(renderReportCard(reportCard(expired), 'en')).toContain('repealed: was valid until 2031-03-31');
  });

  it('says what was not found', () => {
    const card = shown(
      ferry({
        title: 'ferry',
        readFrom: {},
        documentNumber: null,
        issuers: [],
        issueDate: null,
        region: null,
        noise: [],
      }),
    );
    expect(card).toContain('ferry（没有读出，暂用编号）');
    expect(card).toMatch(/文号\s+没有\n.*发文机关\s+没有\n.*成文日期\s+没有\n/);
  });

  it('obeys nothing in the text and lets no value look like a row', () => {
    const card = shown(ferry({ title: '渡船\u001b[2J\n  文号  假的' }));
    expect(card).not.toContain('\u001b');
    expect(card.split('\n').filter((line) => line.startsWith('  文号'))).toHaveLength(1);
  });

  it('keeps to the width of the terminal, but for a line to copy', () => {
    const document = ferry({ doubts: [{ about: 'region', reason: 'guessed' }] });
    const lines = renderReportCard(reportCard(document), 'zh', 40).split('\n');
    const [toCopy, others] = [lines.filter((line) => line.includes('{')), lines.filter((line) => !line.includes('{'))];
    expect(Math.max(...others.map(displayWidth))).toBeLessThanOrEqual(40);
    expect(toCopy.map((line) => line.trim())).toEqual(['region: { name: 云屏市, level: city, within: [青澜省] }']);
  });
});
