/** The report's own style sheet: light, dark and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --surface: #ffffff; --ink: #1a1e22; --muted: #4c545c; --line: #d6d6d1;
  --accent: #0a5964; --other: #b0641a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131618; --surface: #1c2023; --ink: #eceeef; --muted: #b1b8bf; --line: #394046;
    --accent: #83d2dc; --other: #e0a055;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--ground); color: var(--ink); line-height: 1.6; overflow-wrap: break-word;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-size: 106.25%; text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
}
body { margin: 0 auto; max-width: 60rem; padding: 32px 16px 64px; }
header { margin-block-end: 24px; }
h1 { font-size: clamp(1.6rem, 1.35rem + 1.4vw, 2.2rem); line-height: 1.2; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 12px; }
.kicker { color: var(--muted); font-weight: 600; margin: 0 0 4px; }
.made, .note, footer { color: var(--muted); font-size: 0.9rem; }
.made { margin: 0; }
p, li, dd { max-width: 65ch; margin-block: 0 12px; }
ul { padding-inline-start: 1.2em; margin-block: 0 12px; }
li { margin-block-end: 6px; }
.lead { font-size: 1.2rem; line-height: 1.5; }
nav ol { columns: 16rem; list-style: none; margin: 0 0 32px; padding: 16px 0; border-block: 1px solid var(--line); }
nav li { break-inside: avoid; }
a { color: var(--accent); display: inline-block; padding-block: 4px; text-underline-offset: 0.2em; }
section {
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
  margin-block-end: 24px; padding: 24px clamp(16px, 3vw, 32px);
}
.table { overflow-x: auto; margin-block: 8px; position: relative; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
caption { color: var(--muted); font-size: 0.9rem; padding-block-end: 8px; text-align: start; }
th, td { border-block-start: 1px solid var(--line); line-height: 1.45; padding: 10px 16px 10px 0; text-align: start; vertical-align: top; }
thead th { border: 0; font-size: 0.9rem; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 9rem; max-width: 26rem; }
tbody th .note { font-weight: 400; }
td { min-width: 7rem; }
details table { font-size: 0.9rem; }
details td, details th { min-width: 5rem; padding-block: 4px; }
.none { font-style: italic; }
figure { margin: 0 0 16px; }
section > :last-child, section > :last-child > :last-child { margin-block-end: 0; }
.chart { display: block; height: auto; width: 100%; max-width: 34rem; font-size: 12px; font-family: inherit; overflow: visible; }
.chart text { white-space: pre; }
.charts { display: grid; gap: 0 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
summary { cursor: pointer; padding-block: 8px; text-decoration: underline; text-underline-offset: 0.2em; width: fit-content; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; font-size: 0.9em; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin-inline-start: 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; font-size: 0.9rem; margin-block: 0 8px; }
.legend span::before { content: ""; display: inline-block; height: 0.8em; width: 1.2em; margin-inline-end: 8px; vertical-align: -0.05em; }
.legend .genuine::before { background: var(--accent); }
.legend .impostor::before { background: var(--other); }
.legend .threshold::before { border-block-start: 2px dashed var(--ink); height: 0; vertical-align: 0.25em; }
@media screen and (max-width: 40rem) {
  .chart { font-size: 15px; }
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td, .stacks caption { display: block; max-width: none; }
  .stacks thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  .stacks tr { border-block-start: 1px solid var(--line); padding-block: 12px; }
  .stacks tbody :is(th, td) { border: 0; padding: 0 0 8px; }
  .stacks td::before { color: var(--muted); content: attr(data-head); display: block; font-size: 0.9rem; }
  .stacks td:empty { display: none; }
}
@media print {
  :root {
    color-scheme: light; --ground: #ffffff; --surface: #ffffff; --ink: #000000; --muted: #333333;
    --line: #bbbbbb; --accent: #0a5964; --other: #b0641a;
  }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  section { border: 0; border-block-start: 1px solid var(--line); border-radius: 0; margin: 0 0 8pt; padding: 8pt 0; }
  h2, caption { break-after: avoid; }
  figure .chart, tr { break-inside: avoid; }
  .table { overflow: visible; }
  .chart { max-width: 12cm; }
  details:not([open]) { display: none; }
}
`;
