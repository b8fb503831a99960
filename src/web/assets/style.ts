/** The one style sheet: plain, for reading; a phone and paper included. */
export const STYLE = `
:root { --ink: #1c2127; --quiet: #5a6370; --line: #d8dde3; --soft: #f5f7f9; --link: #1a4f8b; --mark: #ffe9a3; --warn: #7a4b00; }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.75 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, .scroll:focus-visible { outline: 3px solid #4a90d9; outline-offset: 2px; }
main:focus { outline: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.6em 0 .5em; font-weight: 600; }
h1 { font-size: 1.5rem; margin-top: 0; } h2 { font-size: 1.2rem; } h3 { font-size: 1.08rem; } h4, h5, h6 { font-size: 1rem; }
p { margin: .5em 0; }
mark { background: var(--mark); color: inherit; padding: .08em 0; scroll-margin-block: 30vh; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem; z-index: 2; }
header.site { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.6rem; padding: .7rem 1.5rem; border-bottom: 1px solid var(--line); }
header.site .name { font-size: 1.15rem; font-weight: 700; color: var(--ink); text-decoration: none; }
header.site ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; list-style: none; margin: 0; padding: 0; }
header.site li a { text-decoration: none; display: inline-block; padding: .15rem 0; }
header.site li a[aria-current] { color: var(--ink); font-weight: 600; border-bottom: 2px solid var(--link); }
header.site .language { margin-left: auto; font-size: .9rem; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
.count, .hint, .from, .legend, .earlier, .notice { color: var(--quiet); font-size: .92rem; }
.told, .missing { border-left: 3px solid var(--line); padding: .3rem .8rem; background: var(--soft); }
.told { border-color: #c58a1d; }
label { display: inline-flex; flex-direction: column; font-size: .9rem; color: var(--quiet); gap: .15rem; max-width: 100%; }
label.wide { flex: 1 1 20rem; }
input, select, textarea, button { font: inherit; color: var(--ink); max-width: 100%; }
input, select, textarea { border: 1px solid #8a94a0; border-radius: 4px; padding: .35rem .5rem; background: #fff; min-height: 2.5rem; }
input::placeholder { color: #66707c; }
textarea { width: 100%; resize: vertical; }
button { background: var(--link); color: #fff; border: 1px solid var(--link); border-radius: 4px; padding: .35rem 1.1rem; min-height: 2.5rem; cursor: pointer; }
form.verdict button { background: #fff; color: var(--link); padding: .1rem .8rem; min-height: 0; }
form { margin: 1rem 0; }
form.search, form.filters, fieldset.filters, form.again { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .6rem .9rem; }
fieldset.filters { border: 0; padding: 0; margin: 0; flex-basis: 100%; }
fieldset.filters legend { font-size: .9rem; color: var(--quiet); padding: 0; }
form.filters label, fieldset.filters label { max-width: min(24rem, 100%); } form.filters select, fieldset.filters select { max-width: 100%; }
form.ask > label { display: flex; margin-bottom: .5rem; } form.ask select { max-width: 30rem; } form.again > label { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.6; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: var(--soft); font-weight: 600; white-space: nowrap; }
table.list th, table.list td { border-width: 0 0 1px; } table.list td { white-space: nowrap; } table.list th[scope=row] { min-width: 16rem; }
table.list .ended td[data-name] { white-space: normal; } table.list .ended th a { color: var(--quiet); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table.facts { min-width: 60rem; } table.facts td:last-child { min-width: 20rem; } table.facts tbody th { white-space: nowrap; }
.pages { display: flex; gap: 1.2rem; margin: 1.5rem 0; }
.actions { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; margin: 1rem 0; font-size: .95rem; }
.reader { display: grid; grid-template-columns: minmax(12rem, 18rem) minmax(0, 46rem); grid-template-rows: auto 1fr; gap: 0 3rem; justify-content: center; } .head, .text { grid-column: 2; }
.at { position: sticky; top: 0; z-index: 1; margin: 0; padding: .3rem 0; background: #fff; border-bottom: 1px solid var(--line); font-size: .85rem; line-height: 1.5; color: var(--quiet); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .at b { color: var(--warn); }
.outline { grid-row: 1 / span 2; grid-column: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: .2rem .5rem 2rem 0; font-size: .9rem; line-height: 1.5; }
.outline h2 { font-size: .95rem; margin: 0 0 .4rem; color: var(--quiet); }
.outline ol { list-style: none; margin: 0; padding: 0; } .outline li { margin: .25rem 0; } .outline a { text-decoration: none; }
.outline .l1 { margin-top: .6rem; font-weight: 600; } .outline .l2 { padding-left: 1em; } .outline .l3 { padding-left: 2em; } .outline .l4 { padding-left: 3em; } .outline .l5, .outline .l6 { padding-left: 4em; }
.card { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .2rem 1.5rem; margin: 1rem 0; padding: .8rem 1rem; background: var(--soft); font-size: .93rem; line-height: 1.6; }
.card div { display: flex; gap: .6rem; } .card dt { color: var(--quiet); flex: none; min-width: 4.6em; } .card dd { margin: 0; } .card dd + dd { margin-left: .6rem; }
.body { font-size: 1.06rem; line-height: 1.9; padding-top: .5rem; }
.clause { margin: .7rem 0; } .clause > p { text-indent: 2em; text-align: justify; margin: .35em 0; }
.front { color: var(--quiet); font-size: .97rem; line-height: 1.7; } .front > p { text-indent: 0; text-align: left; margin: .2em 0; }
.here { display: block; width: fit-content; margin-left: auto; font-size: .8rem; line-height: 1.3; color: var(--quiet); text-decoration: none; user-select: none; }
.here:hover, .here:focus { text-decoration: underline; }
.clause:target, .note:target, tr:target { background: #fdf6e0; }
.note { font-size: .92rem; margin: .6rem 0 .6rem 2em; color: #3a424c; }
.place { font-size: .8rem; color: var(--quiet); border-top: 1px dashed var(--line); text-align: right; margin: 1.2rem 0 .4rem; text-indent: 0; }
.flag { font-size: .8rem; color: var(--warn); }
.found { padding-left: 1.6rem; max-width: 56rem; } .found li { margin: 1.1rem 0; } .found .to { font-weight: 600; } .found p { margin: .2rem 0; }
.claim p { margin: .6em 0; font-size: 1.05rem; } .n { text-decoration: none; font-size: .85em; }
blockquote { margin: .2rem 0 .6rem; padding: .1rem .8rem; border-left: 3px solid var(--line); color: #3a424c; }
.sources li { margin: .5rem 0; } .verdict { font-weight: 600; } form.verdict { font-weight: normal; color: var(--quiet); font-size: .95rem; }
#answer { max-width: 50rem; } form.ask { max-width: 50rem; } #answer h2 { border-top: 1px solid var(--line); padding-top: 1rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; border-top: 1px solid var(--line); } .sides h3 { margin-top: 1rem; } .sides .none { color: var(--quiet); background: var(--soft); padding: .5rem 1rem; }
.sides.heads { border: 0; position: sticky; top: 0; background: #fff; } .sides.heads h2 { margin: .5rem 0; font-size: 1.05rem; } .sides .clause { font-size: .97rem; line-height: 1.75; } .sides .clause > p { text-indent: 0; }
@media (max-width: 52rem) {
  main { padding: 1rem; } header.site { padding: .6rem 1rem; }
  .reader { display: block; } .outline { position: static; max-height: 13rem; border: 1px solid var(--line); padding: .6rem .8rem; margin-bottom: 1.2rem; }
  .card { display: block; } .clause > p { text-align: left; }
  table.list thead { position: absolute; left: -999rem; } table.list, table.list tbody, table.list tr, table.list th, table.list td { display: block; }
  table.list tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } table.list th[scope=row], table.list td { border: 0; padding: .05rem 0; white-space: normal; min-width: 0; }
  table.list td { display: inline; font-size: .88rem; color: var(--quiet); } table.list td:not(:empty):not(:last-child)::after { content: " · "; } table.list td:last-child::before { content: attr(data-name) " "; }
  .sides { gap: 0 1rem; } .sides .clause { font-size: .88rem; }
}
@media print {
  @page { size: A4; margin: 22mm 20mm; }
  body { font: 11pt/1.7 "Songti SC", SimSun, "Noto Serif CJK SC", serif; } main { max-width: none; padding: 0 1px; }
  header.site, .outline, .actions, .at, .here, form, .pages, .skip, .hint, .language { display: none; }
  .reader { display: block; } a { color: inherit; text-decoration: none; } .card { background: none; border: 1px solid #999; }
  .body { font-size: 11pt; } h2, h3, h4, h5, h6 { break-after: avoid; } tr, .claim, .sources li { break-inside: avoid; } .clause > p { orphans: 2; widows: 2; }
  .scroll { overflow: visible; } table.facts { min-width: 0; font-size: 9pt; } table.facts td:last-child { min-width: 0; } .sides.heads { position: static; }
}
`.trim();
