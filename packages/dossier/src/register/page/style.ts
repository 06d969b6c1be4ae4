/** The style sheet of the register's pages: light, dark and A4. */
export const REGISTER_STYLE = `:root {
  color-scheme: light dark;
  --ground: #fbfbf9; --card: #ffffff; --ink: #1a1d21; --muted: #4c545c; --line: #d3d4cf; --accent: #12507b;
  --green: #14603a; --blue: #12507b; --amber: #7a4700; --amber-ground: #ffedcc; --stripe: #ffe0a6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181c; --card: #1c2227; --ink: #eceeee; --muted: #b1b8bf; --line: #3c444a; --accent: #9ccdf2;
    --green: #8fdcae; --blue: #9ccdf2; --amber: #ffd48a; --amber-ground: #3a2a0b; --stripe: #46330f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--ground); color: var(--ink); font: 106.25%/1.6 system-ui, sans-serif; overflow-wrap: anywhere;
  text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
}
body { margin: 0 auto; max-width: 60rem; padding: 16px 20px 64px; }
.skip { position: absolute; inset-inline-start: -999rem; background: var(--ground); padding: 8px 16px; }
.skip:focus { inset-inline-start: 8px; inset-block-start: 8px; z-index: 1; }
header { display: flex; justify-content: space-between; align-items: center; gap: 16px; margin-block-end: 32px; }
.home { color: inherit; font-size: 1.25rem; font-weight: 700; text-decoration: none; }
header a { display: inline-block; padding-block: 8px; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); margin: 0 0 16px; }
h2 { font-size: 1.375rem; margin: 48px 0 16px; }
h2 .muted { font-size: 1rem; font-weight: 400; }
h3 { font-size: 1.25rem; margin: 0; }
p { margin: 0 0 8px; max-width: 65ch; }
.intro { font-size: 1.125rem; margin-block-end: 24px; }
.muted { color: var(--muted); }
.card, .empty { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 20px 24px; margin-block-end: 24px; }
.empty h2 { margin-block-start: 0; }
.card > .muted { margin-block-end: 8px; }
.card .specimen { margin: -21px -25px 16px; border-radius: 8px 8px 0 0; max-width: none; }
.specimen {
  border: 2px solid var(--amber); color: var(--amber); padding: 8px 24px; margin-block-end: 24px;
  background: repeating-linear-gradient(-45deg, var(--amber-ground) 0 12px, var(--stripe) 12px 24px);
}
.state { display: grid; grid-template-columns: 1.5rem 1fr; gap: 0 8px; align-items: center; margin-block: 8px 16px; }
.state svg { width: 1.5rem; height: 1.5rem; }
.state .muted { grid-column: 2; }
.state--in-force svg, .state--in-force strong { color: var(--green); }
.state--upcoming svg, .state--upcoming strong { color: var(--blue); }
.state--paused svg, .state--paused strong, .state--void svg, .state--void strong { color: var(--amber); }
.state--revoked svg, .state--revoked strong { color: var(--blue); }
.state--over svg, .state--over strong { color: var(--muted); }
.origin { border-inline-start: 4px solid var(--accent); padding-inline-start: 12px; margin-block: 16px 0; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 13rem minmax(0, 65ch); gap: 0 24px; padding-block: 8px; border-block-start: 1px solid var(--line); }
dt { color: var(--muted); }
dd { margin: 0; }
dd p { margin: 0; white-space: pre-line; }
dd p + p { margin-block-start: 8px; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 64px; padding-block-start: 8px; }
footer h2 { font-size: 1rem; margin: 16px 0 8px; }
footer ul { display: flex; flex-wrap: wrap; gap: 8px 24px; list-style: none; margin: 0 0 16px; padding: 0; }
footer a { display: inline-block; padding-block: 4px; }
@media (max-width: 40rem) {
  dl > div { grid-template-columns: 1fr; }
  .card, .empty { padding: 16px; }
  .card .specimen { margin: -17px -17px 16px; padding-inline: 16px; }
}
@media print {
  :root { --ground: #ffffff; --card: #ffffff; --ink: #000000; --muted: #333333; --line: #999999; --accent: #000000; --green: #000000; --blue: #000000; --amber: #000000; --amber-ground: #ffffff; --stripe: #eeeeee; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  header nav, .skip { display: none; }
  .card, dl > div, .specimen { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
@page { size: A4; margin: 18mm; }
`;
