import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN });

describe('texts are checked on a thread of their own', () => {
  it('with the verdicts of the library at hand', async () => {
    const { checks } = await app.checkText('望川为独居老年人安装一键呼叫设备。全市机场旅客吞吐量突破一千万人次。');
    expect(checks.map(({ verdict }) => verdict)).toEqual(['supported', 'not-found']);
  });

  it('several at once, each with its own', async () => {
    const texts = ['望川为独居老年人安装一键呼叫设备。', '全市机场旅客吞吐量突破一千万人次。'];
    const found = await Promise.all(texts.map((text) => app.checkText(text)));
    expect(found.map(({ checks }) => checks[0]?.verdict)).toEqual(['supported', 'not-found']);
  });

  it('again after it has ended', async () => {
    await app.index();
    const { checks } = await app.checkText('望川为独居老年人安装一键呼叫设备。');
    expect(checks[0]?.verdict).toBe('supported');
  });
});
