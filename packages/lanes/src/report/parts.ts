import { type Html, html, NOTHING } from '@tenzij/kernel';
import type { Chart } from './charts.ts';
import { draw } from './drawing.ts';
import type { Cell, DataTable } from './tables.ts';
import type { Words } from './words.ts';

export function section(id: string, title: string, ...content: readonly Html[]): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>
`;
}

export function paragraph(text: string): Html {
  return html`<p>${text}</p>
`;
}

/** Pictures with the figures they show beside them; without a picture there is the table alone. */
export function figure(charts: readonly Chart[], data: DataTable, words: Words): Html {
  return html`<figure>${charts.map((chart) => html`<figcaption>${chart.label}</figcaption>${draw(chart)}`)}
${table(data, words)}</figure>
`;
}

/** So few rows stack on a narrow screen: each becomes a block, its cells with their heads. More would go on for ever. */
const STACKING = 4;

/** A table that can be scrolled sideways by keyboard where it doesn't fit. */
export function table({ caption, head, rows }: DataTable, words: Words): Html {
  // The roles say what the elements are already, because a browser forgets that when they stack.
  const body = rows.map(
    ({ name, cells }) => html`<tr role="row"><th role="rowheader" scope="row">${name}</th>${cells.map(
      (cell, index) => html`<td role="cell" data-head="${head[index + 1] ?? ''}">${inCell(cell)}</td>`,
    )}</tr>
`,
  );
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption} (${words.say('table.scroll')})">
<table role="table"${rows.length <= STACKING && head.length > 2 ? html` class="stacks"` : NOTHING}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((cell) => html`<th role="columnheader" scope="col">${cell}</th>`)}</tr></thead>
<tbody role="rowgroup">${body}</tbody></table></div>`;
}

function inCell({ value, note }: Cell): Html {
  return html`${value}${note === '' ? NOTHING : html`<br><span class="note">${note}</span>`}`;
}
