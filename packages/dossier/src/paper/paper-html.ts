import { type Html, html, NOTHING, trusted } from '@tenzij/kernel';
import { printedAddress, safeLink } from './link.ts';
import type { Inline, Paper, Text } from './paper.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { contentsOf, type Heading, type NumberedBlock, withIds } from './sections.ts';
import { PAPER_WORDS } from './words.ts';

/**
 * A paper as one page of HTML that stands by itself: no scripts, nothing fetched, one `<style>` whose text is
 * `PAPER_STYLE`. Everything in the paper is escaped. The same paper gives the same page.
 */
export function paperHtml(paper: Paper): string {
  const { language, title, subtitle, specimen, compact } = paper;
  return html`<!doctype html>
<html lang="${language}"${compact ? html` class="compact"` : NOTHING}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(PAPER_STYLE)}</style>
</head>
<body>
${specimen ? specimenMark(paper) : NOTHING}<header><h1>${title}</h1>
<p class="subtitle">${subtitle}</p></header>
${contents(paper)}<main>
${withIds(paper.blocks).map((block) => renderBlock(block, paper))}</main>
</body>
</html>
`.text;
}

/** The banner on the screen, and the mark that comes back on every printed page. */
function specimenMark({ language }: Paper): Html {
  const { specimen, specimenMeans } = PAPER_WORDS[language];
  return html`<div class="watermark" aria-hidden="true">${specimen}</div>
<aside class="specimen" aria-label="${specimen}"><strong>${specimen}</strong> ${specimenMeans}</aside>
`;
}

function contents(paper: Paper): Html {
  const chapters = contentsOf(paper);
  if (chapters.length === 0) return NOTHING;
  const title = PAPER_WORDS[paper.language].contents;
  return html`<nav aria-label="${title}"><ol>${chapters.map(
    ({ id, text }) => html`<li><a href="#${id}">${text}</a></li>
`,
  )}</ol></nav>
`;
}

function renderBlock(block: NumberedBlock, paper: Paper): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return html`<p>${inline(block.text)}</p>
`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
    }
    case 'table':
      return table(block, paper);
    case 'terms':
      return html`<dl>${block.items.map(
        ({ term, text }) => html`<div><dt>${term}</dt><dd>${inline(text)}</dd></div>
`,
      )}</dl>
`;
    case 'listing':
      return html`<figure><figcaption>${block.caption}</figcaption><pre role="region" tabindex="0" aria-label="${block.caption}"><code>${block.text}</code></pre></figure>
`;
    case 'remark':
      return html`<p class="remark ${block.tone}"><strong>${PAPER_WORDS[paper.language].remark[block.tone]}:</strong> ${inline(block.text)}</p>
`;
  }
}

function heading({ level, id, text }: Heading): Html {
  const tag = trusted(`h${level}`);
  return html`<${tag} id="${id}">${text}</${tag}>
`;
}

/** A table that can be scrolled sideways by keyboard where it doesn't fit. */
function table(block: Extract<NumberedBlock, { kind: 'table' }>, { language }: Paper): Html {
  const rows = block.rows.map(
    ([name, ...cells]) => html`<tr><th scope="row">${inline(name ?? [])}</th>${cells.map(
      (cell) => html`<td>${inline(cell)}</td>`,
    )}</tr>
`,
  );
  return html`<div class="table" role="region" tabindex="0" aria-label="${block.caption} (${PAPER_WORDS[language].scroll})">
<table><caption>${block.caption}</caption>
<thead><tr>${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>
`;
}

function inline(text: Text): readonly Html[] {
  return text.map(run);
}

function run(part: Inline): Html {
  if (typeof part === 'string') return html`${part}`;
  if ('strong' in part) return html`<strong>${part.strong}</strong>`;
  if ('code' in part) return html`<code>${part.code}</code>`;
  const link = safeLink(part.link);
  if (link === null) return html`${part.text}`;
  const address = printedAddress(link, part.text);
  const printed = address === null ? NOTHING : html`<span class="address"> (${address})</span>`;
  return html`<a href="${link}">${part.text}</a>${printed}`;
}
