/** Style and script of the page, inline. The script filters failures and asks nothing of the network. */
export const STYLE = `
:root { --ink: #1d2530; --soft: #5c6672; --line: #dfe4ea; --paper: #fff; --tint: #f5f7f9; --accent: #2f5f98; --good: #2e7d50; --bad: #b23a30; --tick: #c77d0a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1200px; padding: 32px 24px 80px; color: var(--ink); background: var(--paper);
  font: 15px/1.6 system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 44px 0 12px; } h3 { font-size: 16px; margin: 8px 0; } h4 { margin: 0 0 6px; color: var(--soft); font-size: 13px; font-weight: 600; }
small, .note, figcaption { color: var(--soft); font-size: 12.5px; } small { display: block; font-weight: 400; } .remark { border-left: 3px solid var(--tick); padding-left: 12px; margin: 8px 0; }
code { font: 12.5px ui-monospace, "SFMono-Regular", Consolas, monospace; white-space: nowrap; } a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
nav { display: flex; gap: 6px 20px; flex-wrap: wrap; border-bottom: 1px solid var(--line); padding: 4px 0 10px; } summary { cursor: pointer; color: var(--accent); font-size: 13px; }
.verdict { font-size: 17px; font-weight: 600; padding: 10px 16px; border-radius: 8px; margin: 20px 0 12px; } .verdict.met { background: #e7f3ec; color: var(--good); } .verdict.missed { background: #fbeae8; color: var(--bad); }
.tiles { display: flex; gap: 12px; flex-wrap: wrap; margin: 0 0 20px; } .tile { border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; min-width: 140px; flex: 1; }
.tile span { color: var(--soft); font-size: 12.5px; } .tile b { display: block; font-size: 22px; line-height: 1.3; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } table.narrow { max-width: 640px; margin-bottom: 10px; } .scroll { overflow-x: auto; }
th, td { text-align: right; padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; } th:first-child, th[scope=row] { text-align: left; }
thead th { color: var(--soft); font-size: 12.5px; font-weight: 600; } td.none { color: #a3abb5; } td.figure, td.figure small { white-space: nowrap; } td.missed { background: #fbeae8; }
th.heat, td.heat { text-align: center; padding: 6px 4px; } .confusion { font-size: 13.5px; } .confusion th, .confusion thead th { font-size: 11.5px; padding: 7px 4px; }
.up, .good { color: var(--good); fill: var(--good); } .down, .bad { color: var(--bad); fill: var(--bad); } td .up, td .down, td .bad { font-size: 12px; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 40px; align-items: start; } .ids { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 4px 0 16px; }
figure { margin: 0 0 20px; } svg { display: block; width: 100%; height: auto; max-width: 620px; font-size: 12px; } svg .grid { stroke: var(--line); } svg .axis, svg .value { fill: var(--soft); } svg .label { fill: var(--ink); }
svg .bar { fill: var(--accent); opacity: .75; } svg .whisker { stroke: var(--ink); stroke-width: 1.3; fill: none; } svg .before { stroke: var(--tick); stroke-width: 2.5; }
.filters { display: flex; gap: 8px 16px; align-items: center; flex-wrap: wrap; padding: 10px 0; margin-bottom: 8px; position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--line); z-index: 1; } select, button { font: inherit; padding: 3px 8px; } .filters span { margin-left: auto; }
article { border: 1px solid var(--line); border-radius: 8px; padding: 14px 18px; margin: 0 0 14px; scroll-margin-top: 64px; } article[hidden] { display: none; } article:target { border-color: var(--accent); }
.tag { background: var(--tint); border-radius: 4px; padding: 1px 7px; font-size: 12.5px; } .status { float: right; font-weight: 600; }
.turn { color: var(--soft); margin: 8px 0 0; } .turn::before { content: "↳ "; } .why { margin: 6px 0 12px; padding-left: 18px; } .why b { font-weight: 600; color: var(--bad); }
.columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; }
section p { margin: 4px 0; } h3, li, section p { overflow-wrap: anywhere; } blockquote { margin: 4px 0 10px; padding: 6px 12px; border-left: 3px solid var(--line); background: var(--tint); overflow-wrap: anywhere; white-space: pre-line; }
blockquote cite { display: block; font-style: normal; color: var(--soft); font-size: 12.5px; } .met blockquote { border-color: var(--good); } .unmet blockquote { border-color: var(--bad); } .stray blockquote { border-color: var(--tick); } mark { background: #fdf0c4; color: inherit; }
@media (max-width: 900px) { .pair, .columns { grid-template-columns: minmax(0, 1fr); } body { padding: 20px 14px 60px; } .filters { position: static; } .status { float: none; display: block; } }
`;

export const SCRIPT = `
const form = document.querySelector('.filters');
const cards = [...document.querySelectorAll('article')];
function filter() {
  const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
  let count = 0;
  for (const card of cards) {
    card.hidden = !wanted.every(([name, value]) => card.dataset[name].split('|').includes(value));
    if (!card.hidden) count += 1;
  }
  document.querySelector('#shown').textContent = String(count);
}
if (form !== null) {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  // A link to a hidden card shows all again.
  addEventListener('hashchange', () => {
    const card = cards.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    if (card === undefined || !card.hidden) return;
    form.reset();
    setTimeout(() => card.scrollIntoView());
  });
  filter();
}
`;
