/** The report's own style sheet: light, dark and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --surface: #ffffff; --ink: #1a1e22; --muted: #4c545c; --line: #d6d6d1; --accent: #0a5964;
  --good: #17663a; --warn: #7a4a00; --bad: #9a2c12;
  --lanes-face: #0a5964; --lanes-regular: #b0641a; --lanes-referred: #5b4b8a; --lanes-limit: #9a2c12;
  --lanes-ground: var(--surface);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131618; --surface: #1c2023; --ink: #eceeef; --muted: #b1b8bf; --line: #394046; --accent: #83d2dc;
    --good: #7fd0a0; --warn: #e6b45e; --bad: #f09a80;
    --lanes-face: #83d2dc; --lanes-regular: #e0a055; --lanes-referred: #b6a6e6; --lanes-limit: #f09a80;
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
h3 { font-size: 1.05rem; margin: 16px 0 8px; }
.kicker { color: var(--muted); font-weight: 600; margin: 0 0 4px; }
.note, footer, figcaption { color: var(--muted); font-size: 0.9rem; }
p, li, dd { max-width: 65ch; margin-block: 0 12px; }
ul { padding-inline-start: 1.2em; margin-block: 0 12px; }
li { margin-block-end: 6px; }
.lead { font-size: 1.3rem; font-weight: 600; line-height: 1.4; }
.verdict { border: 2px solid currentColor; border-radius: 8px; display: inline-block; font-weight: 700; padding: 6px 14px; }
.verdict span { display: inline-block; margin-inline-end: 4px; }
.holds { color: var(--good); }
.holds-doubtful, .fails-doubtful { color: var(--warn); border-style: dashed; }
.fails { color: var(--bad); }
.unknown, .no-policy { color: var(--muted); }
blockquote { border-inline-start: 4px solid var(--line); margin: 0 0 12px; padding-inline-start: 16px; }
blockquote p { overflow-wrap: anywhere; white-space: pre-line; }
nav ol { columns: 16rem; list-style: none; margin: 0 0 32px; padding: 16px 0; border-block: 1px solid var(--line); }
nav li { break-inside: avoid; }
a { color: var(--accent); display: inline-block; padding-block: 4px; text-underline-offset: 0.2em; }
section {
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
  margin-block-end: 24px; padding: 24px clamp(16px, 3vw, 32px);
}
.table { overflow-x: auto; margin-block: 8px; position: relative; }
table { border-collapse: collapse; font-size: 0.95rem; font-variant-numeric: tabular-nums; width: 100%; }
caption { color: var(--muted); font-size: 0.9rem; padding-block-end: 8px; text-align: start; }
th, td { border-block-start: 1px solid var(--line); line-height: 1.4; padding: 8px 12px 8px 0; text-align: start; vertical-align: top; }
thead th { border: 0; font-size: 0.9rem; vertical-align: bottom; }
tbody th { font-weight: 600; }
td { min-width: 6rem; }
figure { margin: 0 0 16px; }
figcaption { margin-block: 16px 8px; max-width: 65ch; }
section > :last-child, section > :last-child > :last-child { margin-block-end: 0; }
.chart { display: block; height: auto; width: 100%; max-width: 40rem; font-size: 11px; font-family: inherit; overflow: visible; }
.chart text { white-space: pre; }
pre { border: 1px solid var(--line); border-radius: 8px; margin: 0; overflow-wrap: anywhere; padding: 12px 16px; white-space: pre-wrap; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; font-size: 0.85rem; }
dd code { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin-inline-start: 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media screen and (max-width: 40rem) {
  .chart { font-size: 14px; }
  td { min-width: 7.5rem; }
  .table { max-height: 75vh; }
  .table:has(.stacks) { max-height: none; }
  thead th { background: var(--surface); inset-block-start: 0; position: sticky; }
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td, .stacks caption { display: block; max-width: none; }
  .stacks td { min-width: 0; }
  .stacks thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  .stacks tr { border-block-start: 1px solid var(--line); padding-block: 10px; }
  .stacks tbody :is(th, td) { border: 0; padding: 0 0 6px; }
  .stacks tbody td { display: grid; gap: 0 12px; grid-template-columns: 45% 1fr; }
  .stacks td::before { color: var(--muted); content: attr(data-head); font-size: 0.9rem; grid-row: 1 / 3; }
  .stacks td br { display: none; }
  .stacks td .note { grid-column: 2; }
}
@media print {
  @page { margin: 15mm; }
  :root {
    color-scheme: light; --ground: #ffffff; --surface: #ffffff; --ink: #000000; --muted: #333333; --line: #bbbbbb;
    --accent: #0a5964; --good: #17663a; --warn: #7a4a00; --bad: #9a2c12;
    --lanes-face: #0a5964; --lanes-regular: #b0641a; --lanes-referred: #5b4b8a; --lanes-limit: #9a2c12;
  }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  section { border: 0; border-block-start: 1px solid var(--line); border-radius: 0; margin: 0 0 8pt; padding: 8pt 0; }
  h2, h3, caption, figcaption { break-after: avoid; }
  figure .chart, tr { break-inside: avoid; }
  th, td { min-width: 0; padding-block: 3pt; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .chart { max-width: 13cm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
