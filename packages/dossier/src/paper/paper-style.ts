/** The style sheet of a paper, whole: light, dark and A4. A server allows it by its hash. */
export const PAPER_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1a1e22; --muted: #4c545c; --line: #d3d4cf; --raised: #f3f4f1;
  --accent: #0a5964; --amber: #7a4700; --amber-ground: #ffedcc; --stripe: #ffe0a6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16191b; --ink: #eceeef; --muted: #b1b8bf; --line: #3c444a; --raised: #20252a;
    --accent: #83d2dc; --amber: #ffd48a; --amber-ground: #3a2a0b; --stripe: #46330f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--ground); color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-size: 106.25%; text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
}
body { margin: 0 auto; max-width: 56rem; padding: 40px 20px 80px; }
header { margin-block-end: 32px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; max-width: 40ch; }
h1 { font-size: clamp(1.7rem, 1.4rem + 1.5vw, 2.4rem); margin: 0 0 8px; }
h2 { font-size: 1.5rem; margin: 56px 0 16px; padding-block-start: 16px; border-block-start: 2px solid var(--ink); max-width: none; }
h3 { font-size: 1.2rem; margin: 40px 0 12px; }
h4 { font-size: 1rem; margin: 32px 0 8px; max-width: 65ch; text-wrap: wrap; }
h2 + h3, h3 + h4 { margin-block-start: 16px; }
p, li { max-width: 65ch; }
p, ul, ol { margin: 0 0 16px; }
ul, ol { padding-inline-start: 1.4em; }
li { margin-block-end: 8px; }
.subtitle { color: var(--muted); font-size: 1.1rem; margin: 0; }
nav { margin-block-end: 40px; }
nav ol { columns: 18rem; column-gap: 32px; margin: 0; padding-block: 16px; border-block: 1px solid var(--line); }
nav li { break-inside: avoid; margin: 0; }
nav a { display: inline-block; padding-block: 4px; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:target { scroll-margin-block-start: 16px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.address { display: none; }
.specimen {
  border: 2px solid var(--amber); color: var(--amber); margin-block-end: 32px; padding: 12px 16px;
  background: repeating-linear-gradient(-45deg, var(--amber-ground) 0 12px, var(--stripe) 12px 24px);
}
.specimen strong { text-transform: uppercase; letter-spacing: 0.06em; margin-inline-end: 0.5em; }
.watermark { display: none; }
.remark { border-inline-start: 4px solid var(--accent); background: var(--raised); padding: 12px 16px; }
.remark.warning { border-color: var(--amber); background: var(--amber-ground); color: var(--amber); }
dl { margin: 0 0 24px; border-block-end: 1px solid var(--line); }
dl div { display: grid; grid-template-columns: 12rem minmax(0, 65ch); gap: 0 24px; padding-block: 8px; border-block-start: 1px solid var(--line); }
dt { color: var(--muted); }
dd { margin: 0; white-space: pre-line; }
.table { overflow-x: auto; margin-block: 0 24px; position: relative; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 100%; overflow-wrap: break-word; }
caption, figcaption { color: var(--muted); padding-block-end: 8px; text-align: start; }
th, td { border-block-start: 1px solid var(--line); line-height: 1.45; padding: 10px 20px 10px 0; text-align: start; vertical-align: top; white-space: pre-line; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border: 0; border-block-end: 1px solid var(--ink); color: var(--muted); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; max-width: 22rem; min-width: 4rem; }
td { min-width: 7rem; max-width: 26rem; }
td code, th code { display: inline-block; min-width: 18rem; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; font-size: 0.9em; }
figure { margin: 0 0 24px; }
pre { background: var(--raised); border: 1px solid var(--line); line-height: 1.5; margin: 0; overflow-x: auto; padding: 16px; white-space: pre; }
pre code { font-size: 1em; }
@media (max-width: 40rem) {
  body { padding-block-start: 24px; }
  dl div { display: block; }
  dd { margin-block-start: 2px; }
}
@page {
  size: A4; margin: 20mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
@media print {
  :root {
    color-scheme: light; --ground: #ffffff; --ink: #000000; --muted: #333333; --line: #bbbbbb; --raised: #ffffff;
    --accent: #0a5964; --amber: #5f3700; --amber-ground: #ffffff; --stripe: #ffffff;
  }
  html { font-size: 10pt; line-height: 1.45; }
  .compact { font-size: 9pt; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  h2 { margin-block: 20pt 8pt; padding-block-start: 8pt; border-width: 1pt; }
  .compact h2 { margin-block: 10pt 4pt; padding-block-start: 4pt; }
  h3 { margin-block: 14pt 6pt; }
  h4 { margin-block: 10pt 4pt; }
  h1, h2, h3, h4, caption, figcaption { break-after: avoid; }
  p, ul, ol, dl, .table, figure { margin-block-end: 8pt; }
  dl div, tr, .remark, li { break-inside: avoid; }
  dl div { grid-template-columns: 4cm minmax(0, 1fr); padding-block: 3pt; }
  th, td { padding-block: 4pt; padding-inline-end: 10pt; }
  td, td code, th code { min-width: 0; max-width: none; }
  .table { overflow: visible; }
  .remark { border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); }
  pre { overflow: visible; padding: 8pt; white-space: pre-wrap; }
  a { color: inherit; }
  .address { display: inline; }
  .watermark {
    display: block; position: fixed; inset-inline: 0; top: 42%; z-index: -1; rotate: -30deg; text-align: center;
    color: #e6e6e6; font-size: 54pt; white-space: nowrap; font-weight: 700; letter-spacing: 0.05em; text-transform: uppercase;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
}
`;
