import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { draftBriefing } from './draft-briefing.js';
import { readTemplate } from './read-template.js';
import { handInMarkdown } from './render/markdown.js';
import { NO_CHOICE } from './request.js';
import { openShippedPlans } from './shipped-plans.fixture.js';
import { templateSchema } from './template.js';

const PAGES = ['docs/templates.md', 'docs/templates.zh-CN.md'].map((page) => readFileSync(page, 'utf8'));
const exampleOf = (page = '') => /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';

describe('the pages on templates', () => {
  it('give an example that is sound, and the same in both languages', () => {
    const [english, chinese] = PAGES.map(exampleOf);
    expect(readTemplate(english ?? '', 'monthly.yaml')).toMatchObject({ kind: 'template' });
    expect(chinese).toBe(english);
  });

  it('give an example that drafts a paper', async () => {
    const plans = await openShippedPlans();
    const read = readTemplate(exampleOf(PAGES[0]), 'monthly.yaml');
    if (read.kind !== 'template') throw new TypeError('the example is not sound');
    const request = { ...NO_CHOICE, template: 'monthly', documents: ['liaocheng-2024-plan'] };
    const drafted = await draftBriefing(request, {
      library: plans.library,
      templates: [read.template],
      now: new Date('2026-11-22T08:00:00Z'),
    });
    await plans.close();
    if (drafted.status !== 'drafted') throw new TypeError(drafted.status);
    expect(drafted.isWithin).toBe(true);
    expect(handInMarkdown(drafted.outline)).toContain('## 二、各章进展');
  });

  it('name every field, every type of content and every option of it', () => {
    const schema = z.toJSONSchema(templateSchema, { io: 'input' });
    const names = [...new Set(namesIn(schema))];
    expect(names).toEqual(expect.arrayContaining(['workbook', 'demands', 'minutes', 'look-alikes']));
    for (const page of PAGES) for (const name of names) expect(page).toContain(`\`${name}\``);
  });
});

/** Names of fields, and the words a field may hold. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') return [...Object.keys(value), ...namesIn(Object.values(value))];
    if (key === 'const' || key === 'enum') return [value].flat();
    return namesIn(value);
  });
}
