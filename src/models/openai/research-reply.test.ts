import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import { completionOfReply, usageOfReply } from './research-reply.js';

describe('a reply in one piece', () => {
  it('is a completion or a fault, whatever the endpoint sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (reply, message) => {
        for (const each of [reply, { choices: [reply] }, { choices: [{ message }] }]) {
          try {
            expect(completionOfReply(each).choices).toHaveLength(1);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            expect(error.code).toBe('model-rejected');
          }
        }
      }),
    );
  });

  it('has a JSON object for the arguments of each call, and an id', () => {
    const sent = fc.oneof(fc.string(), fc.json(), fc.jsonValue());
    const id = fc.constantFrom(undefined, null, '', 'a');
    fc.assert(
      fc.property(fc.array(fc.record({ id, arguments: sent })), (calls) => {
        const tool_calls = calls.map((call) => ({
          id: call.id,
          function: { name: 'tool', arguments: call.arguments },
        }));
        const { message } = completionOfReply({ choices: [{ message: { tool_calls } }] }).choices[0] ?? {};
        const read = message?.tool_calls ?? [];
        expect(read).toHaveLength(calls.length);
        for (const call of read) {
          const values: unknown = JSON.parse(call.type === 'function' ? call.function.arguments : '');
          expect(values).toBeTypeOf('object');
          expect(values === null || Array.isArray(values)).toBe(false);
          expect(call.id).not.toBe('');
        }
      }),
    );
  });

  it('leaves out calls without a name', () => {
    const tool_calls = [{ id: 'a', function: { arguments: '{}' } }, null, 'b'];
    const [choice] = completionOfReply({ choices: [{ message: { tool_calls } }] }).choices;
    expect(choice?.message).not.toHaveProperty('tool_calls');
  });

  it('tells its usage only where both numbers are there', () => {
    expect(usageOfReply({ usage: { prompt_tokens: 3, completion_tokens: 2 } })).toEqual({
      promptTokens: 3,
      completionTokens: 2,
    });
    expect(usageOfReply({ usage: { total_tokens: 5 } })).toBeNull();
    expect(usageOfReply(null)).toBeNull();
  });
});
