import { describe, expect, it } from 'vitest';
import { answerWith, claims, LEAD, RATE } from '../../copy/answer.fixture.js';
import { answerMessages } from './answer-messages.js';
import { blockLines } from './block-text.js';
import { en } from './copy-en.js';
import { zh } from './copy-zh.js';
import { choiceName, type ShelfDocument, searchedNote } from './searched.js';

const LIAOCHENG: ShelfDocument = {
  id: LEAD.documentId,
  title: LEAD.title,
  documentNumber: LEAD.documentNumber,
  region: { name: '聊城市' },
};
const HUBEI: ShelfDocument = {
  id: 'hubei',
  title: '关于进一步完善医疗卫生服务体系的实施方案',
  documentNumber: '鄂卫发〔2024〕25号',
  region: { name: '湖北省' },
};
const notFound = (regions: readonly string[], documents: readonly string[] = []) =>
  answerWith(
    { status: 'unanswerable', missing: [{ kind: 'deadline' }], nearest: [] },
    { understood: { regions, documents, intent: 'when' } },
  );
const note = (answer: ReturnType<typeof notFound>, shelf: readonly ShelfDocument[]) =>
  searchedNote(answer, shelf, zh.answer);

describe('what was searched', () => {
  it('is the documents of the regions asked about, each told by its region', () => {
    expect(note(notFound(['湖北省']), [LIAOCHENG, HUBEI])).toBe(
      '查找范围：《关于进一步完善医疗卫生服务体系的实施方案》（湖北省），共 1 份文件。',
    );
  });

  it('is the documents asked about, before their regions; one that is named already is not named again', () => {
    const partial = answerWith(
      { status: 'partial', claims: claims(['力争。', [RATE]]), missing: [{ kind: 'lead-unit' }] },
      { understood: { regions: ['湖北省'], documents: [LIAOCHENG.id], intent: 'when' } },
    );
    expect(note(partial, [LIAOCHENG, HUBEI])).toContain('聊城市进一步完善');
    expect(note(notFound([], [LIAOCHENG.id]), [LIAOCHENG, HUBEI])).toBeNull();
  });

  it('is all where nothing at hand is meant, and counts those it does not name', () => {
    const many = Array.from({ length: 7 }, (_, n) => ({ ...HUBEI, id: `d${n}`, title: `湖北省方案${n}` }));
    expect(note(notFound(['青岛市']), many)).toBe(
      '查找范围：《湖北省方案0》、《湖北省方案1》、《湖北省方案2》、《湖北省方案3》、《湖北省方案4》等 7 份文件。',
    );
    expect(searchedNote(notFound([]), many, en.answer)).toContain('and 2 more (7 documents).');
  });

  it('is said below what a part was not found on, and below the nearest passages', () => {
    const partial = answerWith({
      status: 'partial',
      claims: claims(['力争。', [RATE]]),
      missing: [{ kind: 'lead-unit' }],
    });
    const nearest = answerWith({ status: 'nearest', missing: [{ kind: 'deadline' }], nearest: [RATE] });
    for (const answer of [partial, nearest]) {
      const lines = answerMessages(answer, { locale: 'zh', shelf: [LIAOCHENG] }).flatMap(({ blocks }) =>
        blocks.flatMap(blockLines),
      );
      const at = lines.findIndex((line) => line.startsWith('未找到直接规定'));
      expect(lines[at + 1]).toBe('查找范围：《聊城市进一步完善医疗卫生服务体系的实施方案》，共 1 份文件。');
    }
  });

  it('is not said where all was found, or only a model’s wording was not kept', () => {
    const found = answerWith({ status: 'answered', claims: claims(['力争。', [RATE]]) });
    const kept = answerWith({
      status: 'partial',
      claims: claims(['力争。', [RATE]]),
      missing: [{ kind: 'own-words' }],
    });
    for (const answer of [found, kept]) expect(searchedNote(answer, [LIAOCHENG], zh.answer)).toBeNull();
  });
});

describe('a plan to choose', () => {
  it('is told by its region and its number; by its title alone where it is not at hand', () => {
    expect(choiceName(HUBEI.title, [LIAOCHENG, HUBEI])).toBe(
      '《关于进一步完善医疗卫生服务体系的实施方案》（湖北省，鄂卫发〔2024〕25号）',
    );
    expect(choiceName('别的方案', [HUBEI])).toBe('《别的方案》');
  });
});
