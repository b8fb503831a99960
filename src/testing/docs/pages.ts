/** For tests: the pages of the project, and the commands they show. */
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** Every page of both languages, by its path. */
export const PAGES: readonly string[] = ['', 'docs/', 'src/slack/'].flatMap((folder) =>
  readdirSync(new URL(`./${folder}`, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}${name}`),
);

export const textOf = (page: string): string => readFileSync(new URL(page, root), 'utf8');

/** Lines of a page that a shell would run: those in fences of sh, and those behind a `$` in fences of a console; without what explains them. */
export function commandsOf(text: string): string[] {
  return [...text.matchAll(/```(sh|console)\n([\s\S]*?)```/g)].flatMap(([, kind, body = '']) => {
    const lines = body.trim().split('\n');
    const shown = kind === 'sh' ? lines : lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
    return shown.map((line) => line.replace(/\s+#.*$/, '')).filter((line) => line !== '');
  });
}
