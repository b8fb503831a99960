import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from './load-templates.js';
import { readTemplate } from './read-template.js';

const SOUND = readFileSync('prompts/briefings/weekly.yaml', 'utf8');
const problemsOf = (yaml: string) => {
  const read = readTemplate(yaml, 'weekly.yaml');
  return read.kind === 'invalid' ? read.problems.map(({ line, where, reason }) => ({ line, where, reason })) : [];
};

describe('a template', () => {
  it('is read, with what it leaves out filled in', () => {
    const read = readTemplate(SOUND, 'prompts/briefings/weekly.yaml');
    expect(read).toMatchObject({ kind: 'template', template: { id: 'weekly', needs: [], closing: [] } });
  });

  it('is reported with the line where it is wrong', () => {
    expect(problemsOf(SOUND.replace('heading: 下周安排', 'heading: 2026年安排'))).toEqual([
      { line: 17, where: 'sections.1.heading', reason: 'digits' },
    ]);
    expect(problemsOf(SOUND.replace('{unit}', '{department}'))).toEqual([
      { line: 5, where: 'title', reason: 'unknown-variable department' },
    ]);
    expect(problemsOf(SOUND.replace('workbook: [ledger]', 'workbook: [gantt]'))[0]).toMatchObject({
      line: 26,
      where: 'workbook.0',
    });
    expect(problemsOf(SOUND.replace('pages: { text: 1,', 'pages: { text: 0,'))[0]).toMatchObject({
      line: 7,
      where: 'pages.text',
    });
    expect(problemsOf(SOUND.replace('id: weekly', 'id: monthly'))).toEqual([
      { line: 1, where: 'id', reason: 'not-file-name weekly' },
    ]);
    expect(problemsOf(`${SOUND}surplus: yes\n`)[0]).toMatchObject({ where: '' });
    expect(problemsOf('id: [')[0]).toMatchObject({ line: 1 });
  });

  it('never breaks the program, whatever the file holds', () => {
    fc.assert(fc.property(fc.string(), (yaml) => void readTemplate(yaml, 'x.yaml')));
    expect(problemsOf('a: &a [x]\nb: [*a,*a,*a,*a]')).not.toEqual([]);
  });
});

describe('the templates the project comes with', () => {
  it('are sound', async () => {
    const { templates, problems } = await loadTemplates('prompts/briefings');
    expect(problems).toEqual([]);
    expect(templates.map(({ id }) => id)).toEqual([
      'paragraph',
      'points',
      'progress',
      'self-check',
      'speech',
      'topic',
      'unit-tasks',
      'weekly',
    ]);
  });
});
