/** An everyday word with the words of official papers for the same thing, closest first. */
export type ThesaurusRow = { readonly plain: string; readonly plan: readonly string[] };

/** Reads `thesaurus.txt`: a line a word, `钓鱼 = 垂钓、渔钓`; lines that open with # are remarks. `problems`: lines of another form. */
export function readThesaurus(text: string): { readonly rows: ThesaurusRow[]; readonly problems: string[] } {
  const rows: ThesaurusRow[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [plain = '', words = '', ...more] = line.split('=').map((each) => each.trim());
    const plan = words.split('、').filter((word) => word !== '');
    if (plain === '' || plan.length === 0 || more.length > 0) problems.push(`line ${index + 1}: ${line}`);
    else rows.push({ plain, plan });
  }
  return { rows, problems };
}
