/** Style and script of the page, inline. The script filters failures and asks nothing of the network. */
export const STYLE = `
:root { --ink: #1d2530; --soft: #66707c; --line: #dfe4ea; --paper: #fff; --tint: #f5f7f9; --accent: #2f5f98; --good: #2e7d50; --bad: #b23a30; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 32px 24px 80px; color: var(--ink); background: var(--paper);
  font: 15px/1.6 system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 40px 0 12px; } h3 { font-size: 16px; margin: 8px 0; } h4 { margin: 0 0 6px; color: var(--soft); font-size: 13px; font-weight: 600; }
small, .note, figcaption { color: var(--soft); font-size: 12.5px; } small { display: block; font-weight: 400; }
code { font: 12.5px ui-monospace, "SFMono-Regular", Consolas, monospace; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } .scroll { overflow-x: auto; }
th, td { text-align: right; padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; } th:first-child, th[scope=row] { text-align: left; }
thead th { color: var(--soft); font-size: 12.5px; font-weight: 600; } td.none { color: var(--soft); } td.heat { text-align: center; }
.up, .good { color: var(--good); } .down, .bad { color: var(--bad); } .up, .down { font-size: 12px; }
figure { margin: 0 0 20px; } svg { width: 100%; height: auto; max-width: 760px; font-size: 12px; } svg .grid { stroke: var(--line); } svg .axis, svg .value { fill: var(--soft); } svg .label { fill: var(--ink); }
svg .bar { fill: var(--accent); opacity: .75; } svg .whisker { stroke: var(--ink); stroke-width: 1.3; fill: none; } svg .before { stroke: #c77d0a; stroke-width: 2.5; }
.filters { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; margin-bottom: 16px; } select { font: inherit; padding: 4px 8px; }
article { border: 1px solid var(--line); border-radius: 8px; padding: 16px 18px; margin: 0 0 16px; } article[hidden] { display: none; }
.tag { background: var(--tint); border-radius: 4px; padding: 1px 7px; font-size: 12.5px; } .status { float: right; font-weight: 600; }
.turn { color: var(--soft); margin: 8px 0 0; } .turn::before { content: "↳ "; } .why { margin: 8px 0 12px; padding-left: 18px; color: var(--bad); } .why b { font-weight: 600; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; } @media (max-width: 800px) { .columns { grid-template-columns: 1fr; } }
section p { margin: 4px 0; } blockquote { margin: 4px 0 10px; padding: 6px 12px; border-left: 3px solid var(--line); background: var(--tint); overflow-wrap: anywhere; white-space: pre-line; }
blockquote cite { display: block; font-style: normal; color: var(--soft); font-size: 12.5px; } .met blockquote { border-color: var(--good); } .unmet blockquote { border-color: var(--bad); }
`;

export const SCRIPT = `
const choices = [...document.querySelectorAll('.filters select')];
const cards = [...document.querySelectorAll('article')];
const shown = document.querySelector('#shown');
function filter() {
  let count = 0;
  for (const card of cards) {
    card.hidden = choices.some((choice) => choice.value !== '' && card.dataset[choice.name] !== choice.value);
    if (!card.hidden) count += 1;
  }
  shown.textContent = String(count);
}
for (const choice of choices) choice.addEventListener('change', filter);
filter();
`;
