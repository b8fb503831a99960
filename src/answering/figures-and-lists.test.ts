import { describe, expect, it } from 'vitest';
import { DRAFTING_NOTE, INTERPRETATION, REPORT } from '../testing/corpora/kinds-of-text.js';
import { documentsOf, labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({
  'wangchuan-plan': WANGCHUAN,
  'heming-plan': HEPU,
  'wangchuan-interpretation': INTERPRETATION,
  report: REPORT,
  note: DRAFTING_NOTE,
});

describe('a figure that is asked about', () => {
  it.each([
    ['望川方案里的85%是家庭照护床位吗？', '社区食堂覆盖率力争达到85%以上'],
    ['望川那个1200张指的是什么？', '建成家庭照护床位1200张左右'],
    ['鹤鸣的100%和70%分别是什么指标？', '设施达标率达到100%，社区食堂覆盖率达到70%'],
  ])('is answered by the statement that holds it: %s', async (question, words) => {
    expect(sentencesOf(await ask(question)).join('')).toContain(words);
  });

  it('is not looked up where it is only asserted', async () => {
    const answer = await ask('望川社区食堂覆盖率硬性规定是70%，对吧？');
    expect(sentencesOf(answer).join('')).toContain('力争达到85%以上');
    expect(documentsOf(answer)).toEqual(['wangchuan-plan']);
  });
});

describe('a figure of a statement that holds others', () => {
  const { ask: askOfFerries } = useSmallCorpora()({
    'yunlu-plan': {
      region: '云鹭市',
      text: '云鹭市摆渡员补助办法\n\n一、补助标准\n（一）摆渡员。夜间出航的二级摆渡员，经乡镇核实后按月发放补助，补助标准为每人每月300元；白天出航的，补助标准为每人每月120元。\n（二）救生衣。新下水的渡船应当配备救生衣不少于30件，其中儿童救生衣占比达到20%以上，救生圈不少于4个。\n',
    },
  });

  it('stands by itself where its words are those asked for', async () => {
    const answer = await askOfFerries('新下水的渡船要配多少件救生衣？');
    expect(sentencesOf(answer)).toEqual(['新下水的渡船应当配备救生衣不少于30件。']);
  });

  it('keeps its statement where words asked for stand beside it', async () => {
    const answer = await askOfFerries('夜间出航的二级摆渡员补助标准每人每月多少元？');
    expect(sentencesOf(answer)).toEqual(['夜间出航的二级摆渡员，经乡镇核实后按月发放补助，补助标准为每人每月300元。']);
  });
});

describe('a year that is only asserted', () => {
  it('is put right by the words of the plan', async () => {
    const answer = await ask('望川要求2031年就建成家庭照护床位，怎么推进？');
    expect(answer.status).toBe('answered');
    expect(sentencesOf(answer).join('')).toContain('2034年');
  });
});

describe('a heading asked about by its name', () => {
  it('is answered by its members', async () => {
    expect(labelsOf(await ask('望川解读的主要特点部分列了哪三条？'))).toEqual(['二、一是', '二、二是', '二、三是']);
  });

  it.each([
    ['第二条呢？', '突出便捷'],
    ['最后一条讲了啥？', '突出可持续'],
  ])('counts its members in a follow-up: %s', async (question, words) => {
    const answer = await ask(question, '望川解读的主要特点有哪几条？');
    expect(sentencesOf(answer).join('')).toContain(words);
    expect(labelsOf(answer)).toHaveLength(1);
  });
});

describe('the tasks of others', () => {
  it('are those with a lead that is not the department named', async () => {
    const answer = await ask('望川有哪几项任务的牵头单位不含市民政局？');
    expect(sentencesOf(answer).join('')).not.toMatch(/牵头单位：市民政局/);
    expect(labelsOf(answer)).toEqual(['二、（一）3', '二、（二）1', '三、（二）']);
  });
});

describe('a comparison of a plan and a kind of document', () => {
  it('answers each for itself', async () => {
    const answer = await ask('社区食堂覆盖率，望川方案和编制说明比较一下');
    expect(documentsOf(answer).sort()).toEqual(['note', 'wangchuan-plan']);
  });
});

describe('a beginning', () => {
  it('is not answered by the year something is to be reached', async () => {
    expect((await ask('望川社区食堂是从哪年开始建的？')).status).toBe('unanswerable');
  });
});

describe('a quoted name', () => {
  it.each(['望川“三进”里的“三进”代表什么？', '望川“三进”指什么？'])(
    'is explained where the text does: %s',
    async (question) => {
      expect(sentencesOf(await ask(question)).join('')).toContain('进社区、进家庭、进机构');
    },
  );

  it('is not explained where the text only uses it', async () => {
    expect((await ask('广东“四个融合”的“四个融合”代表什么？')).status).toBe('unanswerable');
  });
});

describe('a definition in a softened phrase', () => {
  const { ask: askSoft } = useSmallCorpora()({
    'yunlu-plan': {
      region: '云鹭市',
      text: '云鹭市社区养老服务实施方案\n\n一、重点任务\n（一）实现突破。到2033年，力争实现老年助餐、家庭床位、护理队伍“三项突破”。\n',
    },
  });

  it('keeps the word that softens it', async () => {
    expect(sentencesOf(await askSoft('云鹭的“三项突破”指什么？')).join('')).toContain('力争实现老年助餐');
  });
});
