import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanWidth } from '../../language/han-width.js';
import { titleLines } from './title-lines.js';

describe('a title', () => {
  it('that fits is one line', () => {
    expect(titleLines('望川市社区养老服务工作汇报', 20)).toEqual(['望川市社区养老服务工作汇报']);
  });

  it.each([
    [
      '望川市社区养老服务提升行动实施方案重点任务落实情况的汇报',
      ['望川市社区养老服务提升行动实施方案', '重点任务落实情况的汇报'],
    ],
    [
      '关于《望川市社区养老服务提升行动实施方案》落实情况的自查报告',
      ['关于《望川市社区养老服务提升行动实施方案》', '落实情况的自查报告'],
    ],
  ])('%s breaks behind the name of a document', (title, lines) => {
    expect(titleLines(title, 21)).toEqual(lines);
  });

  it('never begins a line with 的 or with what closes, nor ends one with what opens', () => {
    const title = '望川市人民政府办公室关于进一步完善（试行）医疗卫生服务体系的实施方案的通知'.repeat(3);
    const lines = titleLines(title, 20);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(line).not.toMatch(/^[的）》]/);
      expect(line).not.toMatch(/[（《]$/);
    }
  });

  it('keeps its own breaks', () => {
    expect(titleLines('甲\n乙', 20)).toEqual(['甲', '乙']);
  });

  it('is left whole where one word is longer than a line', () => {
    expect(titleLines(`关于${'w'.repeat(50)}的汇报`, 20)).toEqual([`关于${'w'.repeat(50)}的汇报`]);
  });

  it('loses no character and overflows no line', () => {
    const piece = fc.constantFrom('关于', '落实', '《', '》', '的', '方案', '2031年', '社区养老', 'AI', '，');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const title = pieces.join('');
        const lines = titleLines(title, 20);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) expect(Math.max(...lines.map(hanWidth))).toBeLessThanOrEqual(20);
      }),
    );
  });
});
