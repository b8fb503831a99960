import { describe, expect, it } from 'vitest';
import { headerOf } from '../library/header.fixture.js';
import { type ChoiceNames, notDraftedWords } from './not-drafted-words.js';

const OPTIONS: ChoiceNames = {
  template: '--template',
  documents: '--document',
  unit: '--unit',
  topic: '--topic',
  also: '--also',
  withIds: true,
};
const FIELDS: ChoiceNames = { ...OPTIONS, documents: '依据的方案', withIds: false };
const plans = (count: number) => Array.from({ length: count }, (_, n) => headerOf(`plan-${n}`, { title: `方案${n}` }));

describe('why nothing was drafted', () => {
  it('is told with the names of whoever asked, ids only where documents are chosen by them', () => {
    const drafted = { status: 'no-document', plans: plans(2) } as const;
    expect(notDraftedWords(drafted, OPTIONS, 'zh')).toBe(
      '请在“--document”选一份方案：plan-0（方案0）、plan-1（方案1）。',
    );
    expect(notDraftedWords(drafted, FIELDS, 'zh')).toBe('请在“依据的方案”选一份方案：《方案0》、《方案1》。');
    expect(notDraftedWords(drafted, OPTIONS, 'en')).toBe(
      'Choose a plan in “--document”: plan-0 (方案0), plan-1 (方案1).',
    );
  });

  it('names some of many, and says how many there are', () => {
    const told = notDraftedWords({ status: 'no-document', plans: plans(300) }, OPTIONS, 'zh');
    expect(told.length).toBeLessThan(200);
    expect(told).toContain('等 300 份');
  });

  it('counts what each choice left out, and names what could be taken in all the same', () => {
    const mentions = [{ clauseId: 'plan#1' as const, label: '一（一）', sentence: '设社区食堂。' }];
    const drafted = { status: 'empty', leftOut: { unit: 12, borderline: 1 }, mentions } as const;
    expect(notDraftedWords(drafted, OPTIONS, 'zh')).toBe(
      '没有符合条件的任务（不涉及该单位 12，只是提到该主题 1）。1 条只是提到该主题：一（一）。要列入的在“--also”选定，或改“--topic”。',
    );
  });
});
