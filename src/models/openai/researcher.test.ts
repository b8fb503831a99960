import { describe, expect, it } from 'vitest';
import { calling, done, KEY, QUESTION, researchSession, search, toolTexts } from './research-session.fixture.js';

/** A reply with tool calls that no fixture would write. */
const raw = (toolCalls: readonly object[]) =>
  ({
    kind: 'raw',
    contentType: 'application/json',
    body: JSON.stringify({ choices: [{ message: { role: 'assistant', tool_calls: toolCalls } }] }),
  }) as const;

describe('a research', () => {
  it('hands the results of tools to the model until it calls none', async () => {
    const { research, endpoint, ran } = await researchSession([
      calling(search('就诊率')),
      calling(search('目标值')),
      done,
    ]);
    expect((await research()).calls).toBe(2);
    expect(ran).toEqual(['就诊率', '目标值']);
    expect(endpoint.requests).toHaveLength(3);
    expect(endpoint.requests[2]?.body.messages).toMatchObject([
      { role: 'system', content: '只查不答。' },
      { role: 'user', content: QUESTION },
      { role: 'assistant', tool_calls: [{ function: { name: 'search_clauses', arguments: '{"query":"就诊率"}' } }] },
      { role: 'tool', content: 'D1#1 关于就诊率的条款' },
      { role: 'assistant', tool_calls: [{ function: { name: 'search_clauses', arguments: '{"query":"目标值"}' } }] },
      { role: 'tool', content: 'D1#1 关于目标值的条款' },
    ]);
  });

  it('offers the tools over chat completions, in one piece', async () => {
    const { research, endpoint, tools } = await researchSession([done]);
    await research();
    const [request] = endpoint.requests;
    expect(request?.path).toBe('/v1/chat/completions');
    expect(request?.body).toMatchObject({
      model: 'test-model',
      stream: false,
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function',
        function: { name, description, parameters },
      })),
    });
  });

  it.each(['gpt-5-pro', 'o3', 'gpt-5-codex'])('uses chat completions for %s too', async (model) => {
    const { research, endpoint } = await researchSession([calling(search('甲')), done], { model });
    expect((await research()).calls).toBe(1);
    expect(new Set(endpoint.requests.map(({ path }) => path))).toEqual(new Set(['/v1/chat/completions']));
  });

  it('ends at once with a model that never calls tools', async () => {
    const { research, endpoint } = await researchSession([done]);
    expect((await research()).calls).toBe(0);
    expect(endpoint.requests).toHaveLength(1);
  });

  it('runs all calls of one reply', async () => {
    const both = calling(search('甲'), { name: 'list_documents', arguments: {} });
    const { research, endpoint, ran } = await researchSession([both, done]);
    expect((await research()).calls).toBe(2);
    expect(ran).toEqual(['甲', 'list_documents']);
    expect(toolTexts(endpoint, 1)).toEqual(['D1#1 关于甲的条款', 'D1 通知']);
  });

  it('sums the usage of all calls of the model', async () => {
    const usage = (promptTokens: number, completionTokens: number) => ({ usage: { promptTokens, completionTokens } });
    const { research } = await researchSession([
      { kind: 'reply', toolCalls: [search('甲')], ...usage(100, 10) },
      { kind: 'reply', toolCalls: [search('乙')], usage: null },
      { kind: 'reply', text: '查完', ...usage(300, 5) },
    ]);
    expect((await research()).usage).toEqual({ promptTokens: 400, completionTokens: 15 });
  });

  it('knows no usage where the endpoint tells none', async () => {
    const { research } = await researchSession([{ kind: 'reply', text: '查完', usage: null }]);
    expect((await research()).usage).toBeNull();
  });
});

describe('the model is told as text', () => {
  it('of bad arguments, by the tool', async () => {
    const { research, endpoint } = await researchSession([
      calling({ name: 'search_clauses', arguments: { wrong: 1 } }),
      calling(search('甲')),
      done,
    ]);
    expect((await research()).calls).toBe(2);
    expect(toolTexts(endpoint, 2)).toEqual(['参数不对：缺少 query', 'D1#1 关于甲的条款']);
  });

  it.each(['{"query": "甲', '["甲"]', '"甲"', '7'])('of arguments that are no object: %s', async (sent) => {
    const call = { id: 'a', type: 'function', function: { name: 'search_clauses', arguments: sent } };
    const { research, endpoint } = await researchSession([raw([call]), done]);
    await research();
    expect(toolTexts(endpoint, 1)).toEqual(['参数不对：缺少 query']);
  });

  it('of a tool that does not exist', async () => {
    const { research, endpoint } = await researchSession([calling({ name: 'delete_all', arguments: {} }), done]);
    expect((await research()).calls).toBe(1);
    expect(toolTexts(endpoint, 1)).toEqual([
      '没有名为 delete_all 的工具，可用的有：search_clauses、list_documents、broken_tool',
    ]);
  });

  it('of a tool that throws, without the message', async () => {
    const { research, endpoint } = await researchSession([calling({ name: 'broken_tool', arguments: {} }), done]);
    await research();
    expect(toolTexts(endpoint, 1)).toEqual(['工具 broken_tool 出错：internal']);
    expect(JSON.stringify(endpoint.requests[1]?.body)).not.toContain(KEY);
  });
});

describe('a tool call', () => {
  it.each(['', 'null', null, undefined])('may leave out the arguments of a tool that has none: %j', async (sent) => {
    const call = { id: 'a', type: 'function', function: { name: 'list_documents', arguments: sent } };
    const { research, ran } = await researchSession([raw([call]), done]);
    await research();
    expect(ran).toEqual(['list_documents']);
  });

  it('may have no id', async () => {
    const call = { function: { name: 'search_clauses', arguments: { query: '甲' } } };
    const { research, endpoint } = await researchSession([raw([call]), raw([call]), done]);
    expect((await research()).calls).toBe(2);
    const messages = endpoint.requests[2]?.body.messages as readonly Record<string, unknown>[];
    expect(messages[3]).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
  });
});

describe('the limit of calls', () => {
  it('ends the research without a fault and without asking the model again', async () => {
    const { research, endpoint, ran } = await researchSession([calling(search('甲')), calling(search('乙'))]);
    expect((await research({}, { mostCalls: 2 })).calls).toBe(2);
    expect(ran).toEqual(['甲', '乙']);
    expect(endpoint.requests).toHaveLength(2);
  });

  it('holds for calls of one reply, of several tools', async () => {
    const many = calling(search('甲'), { name: 'list_documents', arguments: {} }, search('丙'));
    const { research, ran } = await researchSession([many]);
    expect((await research({}, { mostCalls: 2 })).calls).toBe(2);
    expect(ran).toEqual(['甲', 'list_documents']);
  });

  it('holds for a model that calls nothing but unknown tools', async () => {
    const unknown = calling({ name: 'nothing', arguments: {} });
    const { research, endpoint } = await researchSession(Array.from({ length: 40 }, () => unknown));
    expect((await research({}, { mostCalls: 40 })).calls).toBe(40);
    expect(endpoint.requests).toHaveLength(40);
  });

  it('may be none: the model is then not asked', async () => {
    const { research, endpoint } = await researchSession([]);
    expect(await research({}, { mostCalls: 0 })).toEqual({ calls: 0, usage: null });
    expect(endpoint.requests).toHaveLength(0);
  });
});
