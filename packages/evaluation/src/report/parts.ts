import { type Html, html, NOTHING } from '@tenzij/kernel';
import { type Figure, isComputed } from '../figure.ts';
import type { Words } from './words.ts';

type Cell = Html | string | number;

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** On a narrow screen each row becomes a block, its cells under each other with their heads. */
  readonly stacks?: boolean;
}

/** A table that can be scrolled sideways by keyboard where it doesn't fit. */
export function table({ caption, head, rows, stacks = false }: Table, words: Words): Html {
  // The roles say what the elements are already, because a browser forgets that when they stack.
  const body = rows.map(
    ([name, ...cells]) => html`<tr role="row"><th role="rowheader" scope="row">${name ?? ''}</th>${cells.map(
      (cell, index) => html`<td role="cell" data-head="${head[index + 1] ?? ''}">${cell}</td>`,
    )}</tr>
`,
  );
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption} (${words.say('table.scroll')})">
<table role="table"${stacks ? html` class="stacks"` : NOTHING}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((cell) => html`<th role="columnheader" scope="col">${cell}</th>`)}</tr></thead>
<tbody role="rowgroup">${body}</tbody></table></div>`;
}

/** A drawing with its figures in a table beside it. */
export function chart(drawing: Html, data: Table, words: Words): Html {
  return html`<figure>${drawing}
<details><summary>${words.say('table.show')}</summary>${table(data, words)}</details></figure>`;
}

export function section(id: string, title: string, ...content: readonly Html[]): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>
`;
}

export function paragraph(text: string): Html {
  return html`<p>${text}</p>
`;
}

/** The value, or that it wasn't computed. */
export function value(figure: Figure, show: (value: number) => string, words: Words): Html {
  return isComputed(figure)
    ? html`<strong>${show(figure.value)}</strong>`
    : html`<span class="none">${words.say('not-computed')}</span>`;
}

/** The range with its remark, or why there is no value. */
export function range(figure: Figure, show: (value: number) => string, words: Words): Html {
  if (!isComputed(figure)) return html`<span class="note">${words.reason(figure)}</span>`;
  return html`${words.range(figure, show)}${note(words.remark(figure))}`;
}

/** Value and range in one cell. */
export function valueAndRange(figure: Figure, show: (value: number) => string, words: Words): Html {
  return html`${value(figure, show, words)}<br>${range(figure, show, words)}`;
}

function note(text: string): Html {
  return text === '' ? NOTHING : html`<br><span class="note">${text}</span>`;
}
