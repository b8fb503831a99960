/** Questions that were answered wrongly once, each kind with the answer it must have. Over the shipped plans. */
import { describe, expect, it } from 'vitest';
import { sentencesOf, useShippedCorpus } from '../testing/corpora/small-corpus.js';

const app = useShippedCorpus();
const ask = async (text: string, ...history: string[]) => (await app.ask({ text, history })).answer;
const said = async (text: string, ...history: string[]) => sentencesOf(await ask(text, ...history)).join('\n');

describe('a question that was answered wrongly', () => {
  it('keeps its second half, whatever the script', async () => {
    expect(await said('聊城縣域內患者就診率要達到多少？誰牽頭？')).toMatch(/90%以上[\s\S]*市卫生健康委/);
    expect(await said('聊城县域内患者就诊率达到多少？市财政局负责哪些任务？')).toMatch(
      /90%以上[\s\S]*完善政府投入机制/,
    );
  });

  it('puts right each part of what it asserts', async () => {
    expect(await said('聊城县域内患者就诊率达到95%，由市医保局牵头，对吗')).toMatch(/90%以上[\s\S]*市卫生健康委/);
  });

  it('finds every document that speaks of a thing', async () => {
    const answer = await ask('哪些文件提到家庭医生签约');
    const documents = 'claims' in answer ? answer.claims.flatMap(({ citations }) => citations) : [];
    expect(answer.status).toBe('answered');
    expect(new Set(documents.map(({ region }) => region)).size).toBeGreaterThan(1);
  });

  it('lists no task that is excluded, and none that is denied', async () => {
    const leads = await said('除配合的以外，市医保局还负责哪些');
    expect(leads).toContain('健全服务购买机制');
    expect(leads).not.toContain('责任单位');
    const others = await said('市财政局不负责哪些任务');
    expect(others).toContain('打造区域医疗高地');
    expect(others).not.toContain('市财政局');
  });

  it('names a document by its number alone, and its date where one is asserted', async () => {
    expect(await said('聊政办字〔2024〕10号是什么文件')).toContain('《聊城市进一步完善医疗卫生服务体系的实施方案》');
    expect(await said('聊城方案2024/9/2印发的吗')).toContain('成文日期是2024年9月2日');
  });

  it('is counted from the tasks, not from any number', async () => {
    expect(await said('聊城方案一共有多少项重点任务')).toContain('共23项');
    expect(sentencesOf(await ask('聊城方案一共有哪些量化指标')).length).toBeGreaterThan(15);
  });

  it('takes up the figure before it, and goes on with another region', async () => {
    expect(await said('这个65%以上的占比谁负责', '聊城基层门急诊占比要到多少')).toContain('市卫生健康委');
    expect(await said('换成湖北呢', '聊城安宁疗护病区要设几个')).toContain('国家安宁疗护试点市');
  });

  it('is no question of a document’s validity where it speaks of a thing’s', async () => {
    expect(sentencesOf(await ask('农村土地承包权进行的抵押是否有效'))).toEqual([]);
  });

  it('asks for conditions, not to steer', async () => {
    expect((await ask('申请家庭医生签约有没有限制条件')).status).not.toBe('refused');
  });

  it('has no neighbour’s figure or subject in its answer', async () => {
    expect(await said('湖北有多少家医院要建老年医学科')).not.toContain('康复');
    expect(await said('家庭医生签约率目标')).not.toContain('健康素养');
  });

  it('is given the skeleton of a plan where it asks for its content', async () => {
    expect(sentencesOf(await ask('请总结一下聊城方案的主要内容')).length).toBeGreaterThan(4);
  });
});
