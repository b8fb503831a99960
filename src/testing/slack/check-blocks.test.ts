import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlocks } from './check-blocks.js';
import { checkView } from './check-view.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (over: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...over });
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const options = (count: number) => Array.from({ length: count }, (_, at) => ({ text: plain(`${at}`), value: `${at}` }));
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);
const error = (...blocks: readonly object[]) => checkBlocks(blocks, 'message')?.error ?? null;

describe('checkBlocks', () => {
  it.each([
    ['a section at its limit', section('x'.repeat(3000))],
    ['a header at its limit', { type: 'header', text: plain('x'.repeat(150)) }],
    ['a full row of buttons', actions(...times(25, button({ action_id: undefined })))],
    ['markdown at its limit', { type: 'markdown', text: 'x'.repeat(12_000) }],
    ['a menu of a hundred', actions({ type: 'static_select', options: options(100) })],
    ['a table', { type: 'table', rows: times(100, times(20, { type: 'raw_text', text: 'x' })) }],
    [
      'a plan',
      { type: 'plan', title: 'x', tasks: [{ type: 'task_card', task_id: '1', title: 'x', status: 'complete' }] },
    ],
  ])('takes %s', (_, block) => {
    expect(error(block)).toBeNull();
  });

  it.each([
    ['a section over its limit', section('x'.repeat(3001))],
    ['an empty section', section('')],
    ['a header in mrkdwn', { type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    ['a header over its limit', { type: 'header', text: plain('x'.repeat(151)) }],
    ['too many buttons', actions(...times(26, button({ action_id: undefined })))],
    ['two buttons with one action_id', actions(button(), button())],
    ['a long label', actions(button({ text: plain('x'.repeat(76)) }))],
    ['a long value', actions(button({ value: 'x'.repeat(2001) }))],
    ['a menu of 101', actions({ type: 'static_select', options: options(101) })],
    ['an overflow of one', actions({ type: 'overflow', options: options(1) })],
    ['eleven radio buttons', actions({ type: 'radio_buttons', options: options(11) })],
    ['eleven parts of a context', { type: 'context', elements: times(11, plain('x')) }],
    ['markdown over its limit', { type: 'markdown', text: 'x'.repeat(12_001) }],
    ['a table of 101 rows', { type: 'table', rows: times(101, [{ type: 'raw_text', text: 'x' }]) }],
    ['an unknown block', { type: 'rainbow' }],
    ['a data table without caption', { type: 'data_table', rows: times(2, [{ type: 'raw_text', text: 'x' }]) }],
    ['a container of eleven', { type: 'container', title: plain('x'), child_blocks: times(11, { type: 'divider' }) }],
  ])('refuses %s', (_, block) => {
    expect(error(block)).toBe('invalid_blocks');
  });

  it('counts blocks, ids, tables and the text of all', () => {
    expect(error(...times(50, section('x')))).toBeNull();
    expect(error(...times(51, section('x')))).toBe('invalid_blocks');
    expect(error({ ...section('x'), block_id: 'b' }, { ...section('y'), block_id: 'b' })).toBe('invalid_blocks');
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
    expect(error(table, table)).toBe('only_one_table_allowed');
  });

  it('takes text up to 13,200 characters in all, however it is spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        const blocks = lengths.map((length) => section('x'.repeat(length)));
        expect(error(...blocks)).toBe(total > 13_200 ? 'msg_blocks_too_long' : null);
      }),
    );
  });
});

describe('checkView', () => {
  const modal = { type: 'modal', title: plain('Title'), blocks: [section('x')] };

  it('takes a modal and a home of a hundred blocks', () => {
    expect(checkView({ ...modal, blocks: times(100, section('x')) }, 'modal')).toBeNull();
    expect(checkView({ type: 'home', blocks: times(100, section('x')) }, 'home')).toBeNull();
  });

  it.each([
    ['a long title', { ...modal, title: plain('x'.repeat(25)) }],
    ['long metadata', { ...modal, private_metadata: 'x'.repeat(3001) }],
    ['101 blocks', { ...modal, blocks: times(101, section('x')) }],
    [
      'inputs without submit',
      { ...modal, blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }] },
    ],
    ['feedback buttons', { ...modal, blocks: [{ type: 'context_actions', elements: [] }] }],
  ])('refuses %s', (_, view) => {
    expect(checkView(view, 'modal')).not.toBeNull();
  });
});
