import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPrompt, readPrompt } from './prompts.js';

const HEAD = 'id: answer\nversion: 1\nvariables: [name]\nschema: null';
const prompt = (head: string, system = 'You know {{name}}.', user = 'Who?') =>
  `---\n${head}\n---\n\n## system\n${system}\n## user\n${user}\n`;

describe('readPrompt', () => {
  it('fills both parts, and fills nothing that a value brings along', () => {
    const { render } = readPrompt(prompt(HEAD, 'You know {{name}}.', 'Who is {{name}}?'), 'answer.md');
    expect(render({ name: '{{name}} <b>' })).toEqual([
      { role: 'system', content: 'You know {{name}} <b>.' },
      { role: 'user', content: 'Who is {{name}} <b>?' },
    ]);
  });

  it.each([
    ['no front matter', 'You know.', 'front matter'],
    ['an unknown field', prompt(`${HEAD}\nmood: good`), 'mood'],
    ['a missing field', prompt('id: answer\nversion: 1\nvariables: [name]'), 'schema'],
    ['a placeholder that is not declared', prompt(HEAD, '{{name}} {{other}}'), 'uses other'],
    ['a variable that is not used', prompt(HEAD.replace('[name]', '[name, other]')), 'lists other'],
    ['YAML that is none', prompt('id: [answer'), 'answer.md'],
  ])('names file and problem of %s', (_, text, problem) => {
    expect(() => readPrompt(text, 'answer.md')).toThrow(
      expect.objectContaining({ code: 'prompt-invalid', message: expect.stringContaining(problem) }),
    );
  });

  it.each([
    [{}, 'no value for name'],
    [{ name: 'x', other: 'y' }, 'no such variable: other'],
  ])('renders only with exactly its variables: %j', (values, problem) => {
    const { render } = readPrompt(prompt(HEAD), 'answer.md');
    expect(() => render(values)).toThrow(problem);
  });
});

describe('the shipped prompts', () => {
  const ids = readdirSync('prompts').flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));

  it.each(ids)('%s reads as it was last looked at', async (id) => {
    const { variables, render, version } = await loadPrompt('prompts', id);
    const values = Object.fromEntries(variables.map((name) => [name, `‹${name}›`]));
    expect({ version, messages: render(values) }).toMatchSnapshot();
  });
});
