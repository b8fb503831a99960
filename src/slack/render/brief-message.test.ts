import { describe, expect, it } from 'vitest';
import type { PrintedDraft } from '../deps.js';
import { blockLines } from './block-text.js';
import { NO_CHOICE } from './brief-choice.js';
import { briefMessage } from './brief-message.js';

const DRAFTED: PrintedDraft = {
  status: 'drafted',
  template: { id: 'progress', name: '工作进展情况汇报' },
  plans: ['渡口A&B<整治>方案'],
  counts: { tasks: 2, indicators: 1, leftOut: 0, cuts: 0, supplied: 0 },
  units: [],
  pages: { text: 1, all: 2 },
  isWithin: true,
  supplied: { rows: 0, problems: [] },
  clauses: [],
  files: [],
};

describe('the message over a draft', () => {
  const { text, blocks } = briefMessage(DRAFTED, { choice: NO_CHOICE, locale: 'zh' });

  it('shows a title as it is written: rich text is not parsed', () => {
    expect(blocks[0]).toMatchObject({ type: 'rich_text' });
    expect(blocks.flatMap(blockLines)[0]).toContain('《渡口A&B<整治>方案》');
  });

  it('escapes its fallback text once', () => {
    expect(text).toContain('A&amp;B&lt;整治&gt;');
    expect(text).not.toContain('&amp;amp;');
  });
});
