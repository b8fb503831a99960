/** Every failed case, and the controls that choose among them. */
import { html, type Markup } from './escape.js';
import { failureCard } from './failure-card.js';
import { failedCases, type RunView } from './run-view.js';

export function failuresSection(view: RunView): Markup {
  const failed = failedCases(view);
  if (failed.length === 0) return html`<p class="good">No case fails.</p>`;
  const lost = new Set(view.comparison?.lost ?? []);
  return html`<p class="note">On the left what was answered, each citation green where its clause is gold and amber where it is not;
on the right the gold clauses, green where cited and red where not, the gold words marked.</p>
${controls(failed, failed.filter(({ asked }) => lost.has(asked.id)).length)}
${failed.map((each) => failureCard(each, { isLost: lost.has(each.asked.id) }))}`;
}

function controls(failed: RunView['cases'], lost: number): Markup {
  const select = (name: 'category' | 'split' | 'metric', values: readonly string[]) =>
    html`<label>${name} <select name="${name}"><option value="">all</option>${[...new Set(values)]
      .sort()
      .map((value) => html`<option value="${value}">${value}</option>`)}</select></label>`;
  const onlyLost =
    lost === 0
      ? ''
      : html`<label><input type="checkbox" name="lost" value="yes"> only the ${lost} lost against the baseline</label>`;
  return html`<form class="filters">${select(
    'category',
    failed.map(({ asked }) => asked.category),
  )}${select(
    'split',
    failed.map(({ split }) => split),
  )}${select(
    'metric',
    failed.flatMap(({ failures }) => failures.map(({ name }) => name)),
  )}${onlyLost}<button type="reset">show all</button><span><b id="shown">${failed.length}</b> of ${failed.length} shown</span></form>`;
}
