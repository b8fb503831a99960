import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import type { SmallTalk } from './cues/small-talk-cues.js';
import { openTalk, talkWithin, textsNamed } from './open-talk.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const understanding = async () => (await app.library()).understanding;

const SAID: Readonly<Partial<Record<SmallTalk, readonly string[]>>> = {
  acknowledges: ['得嘞，明白了您', '行，我记下了', '爱了爱了'],
  praises: ['完美，正好要这个', "Great, that's all I needed"],
  'asks-what-we-do': [
    '你能做什么',
    '这个怎么用啊',
    '你背后是哪家公司的模型',
    '跟我聊天的是不是真人',
    '你会不会瞎编',
    '你能联网吗',
    'what documents do you have',
  ],
  'wants-text': [
    '原文发我',
    '谢谢，原文发我',
    '上面这条的出处发我看看',
    '那条原文怎么写的',
    '哪儿能下载全文',
    '望川市那份方案整个发给我',
    '有pdf吗',
    'send me the full text',
    'can I have a link to the document?',
  ],
  'passes-on': [
    '【通知】定于周三上午9:00在二楼会议室开会，请准时参加。',
    '各位同事：社区食堂周五上午8:30停水，请互相转告',
    '老吴 9:12\n材料交了\n小何 9:15\n收到',
    '老吴：在不\n小何：在\n老吴：来一趟',
  ],
  objects: ['答岔了吧', '你理解错了', "No, that's another thing.", '文不对题嘛这个'],
};

describe('talk in words that no table holds', () => {
  it.each(Object.entries(SAID).flatMap(([talk, all]) => all.map((text) => ({ talk, text }))))(
    '“$text” $talk',
    async ({ talk, text }) => {
      expect(await openTalk(text, await understanding())).toBe(talk);
      expect(talkWithin(text)).toBe(talk);
    },
  );
});

describe('what asks of the documents, however much it looks like talk', () => {
  it.each([
    '好的，社区食堂呢',
    '谢谢，望川',
    '没有条件的，行不行',
    '社区食堂',
    '你知道社区食堂谁牵头吗',
    '你有望川社区食堂的数据吗',
    '食堂机器人有规定吗',
    '把社区食堂的条文发我',
    '原文是什么意思',
    '原文里谁牵头',
    '条款由谁解释',
    '二、（一）1的原文发我',
    '不对吧，社区食堂覆盖率不是85%吗',
    '搞错了要罚款吗',
    '各位老师，周五上午9:00前要报的社区食堂覆盖率是多少？',
    '老吴 9:12\n社区食堂谁牵头？\n小何 9:15\n不知道',
    '出五道单选题',
    '什么时候',
  ])('“%s” is a question', async (text) => {
    expect(await openTalk(text, await understanding())).toBeNull();
  });
});

describe('a wish for a text', () => {
  it.each([
    ['望政办字〔2031〕7号全文哪儿能看', ['wangchuan-plan']],
    ['鹤鸣那份方案整个发我', ['heming-plan']],
    ['原文发我', []],
  ])('“%s” names %j', async (text, documents) => {
    expect(textsNamed(text, await understanding())).toEqual(documents);
  });
});
