import { describe, expect, it } from 'vitest';
import { sentencesOf, useSmallCorpora } from '../../testing/corpora/small-corpus.js';

const { ask } = useSmallCorpora()({
  'kiosk-guide': {
    kind: 'plan',
    region: '望川市',
    level: 'city',
    title: '望川市报刊亭设置管理办法',
    text: `一、适用范围

报刊亭的设置和经营适用本办法。

下列情形不需要取得设亭许可：

1. 单位内部设置的阅报栏；

2. 不超过三日的展销书摊；

3. 流动售报。

二、申请条件

申请设亭应当同时具备：经营者年满18周岁；摊位面积不超过6平方米；取得街道同意。许可有效期为2年。

三、禁止行为

报刊亭经营者不得有下列行为：

（一）转租亭体；

（二）占压盲道；

（三）擅自加建。
`,
  },
});

describe('composeWholeList', () => {
  it('tells a lead-in with every member that stands in a clause of its own', async () => {
    const said = sentencesOf(await ask('望川报刊亭办法里，哪些情形不需要许可？都列出来')).join('');
    for (const words of ['下列情形不需要', '阅报栏', '展销书摊', '流动售报']) expect(said).toContain(words);
    expect(said).not.toContain('盲道');
  });

  it('tells conditions parted by semicolons as the one sentence they are', async () => {
    const said = sentencesOf(await ask('望川申请设亭要满足哪些条件'));
    expect(said).toEqual(['申请设亭应当同时具备：经营者年满18周岁；摊位面积不超过6平方米；取得街道同意。']);
  });

  it('answers one thing asked with that one thing', async () => {
    const said = sentencesOf(await ask('望川设亭许可有效期是几年')).join('');
    expect(said).toContain('2年');
    expect(said).not.toContain('18周岁');
  });
});

describe('composeListCount', () => {
  it('counts the members where the text states no number', async () => {
    const said = sentencesOf(await ask('望川报刊亭经营者的禁止行为总共列了几项？'));
    expect(said[0]).toContain('3项');
    expect(said.join('')).toContain('占压盲道');
  });
});
