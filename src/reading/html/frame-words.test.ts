import { describe, expect, it } from 'vitest';
import { headsLinks, isFrameLine, isSiteFooter } from './frame-words.js';

describe('words of a site’s frame', () => {
  it.each([
    '【打印本页】【关闭窗口】',
    '分享到：微信 微博',
    '扫一扫在手机打开当前页',
    '浏览次数：- 次',
    '字体：[大 中 小]',
    'A- A A+',
    '上一篇：关于渡口停航的公告',
    '下一条：没有了',
    '当前位置：首页 > 政务公开',
  ])('takes %s for frame', (line) => {
    expect(isFrameLine(line)).toBe(true);
  });

  it.each([
    '关闭小煤窑',
    '分享改革发展成果',
    '扫描件一式两份',
    '打印机采购',
    '字体设计大赛',
    '阅读推广工作方案',
    '收藏品管理',
    '下载量',
    '上一年度渡口检修情况',
    '大中小学校',
    '返回渡口的船只',
  ])('leaves %s, which a heading may say', (line) => {
    expect(isFrameLine(line)).toBe(false);
  });

  it('knows the foot of a site and the name of a list of links', () => {
    expect(isSiteFooter('青ICP备00000001号')).toBe(true);
    expect(isSiteFooter('主办：云屏市人民政府')).toBe(true);
    expect(headsLinks('相关解读')).toBe(true);
    expect(headsLinks('相关部门职责')).toBe(false);
  });
});
