import * as Plot from '@observablehq/plot';
import { escapeText, type Html, trusted } from '@tenzij/kernel';
import { parseHTML } from 'linkedom';
import type { Chart } from './charts.ts';

const WIDTH = 460;

/** A chart as SVG, drawn in a document of its own; what it shows is said in its label. */
export function draw({ label, options }: Chart): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ width: WIDTH, ...options, document: document as unknown as Document });
  svg.setAttribute('class', 'chart');
  for (const name of ['width', 'height', 'xmlns', 'xmlns:xlink']) svg.removeAttribute(name);
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${options.height}`);
  // The page's own style sheet dresses the chart; Plot's would bring a font and a background of its own.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // A picture has one label: Plot's labels on its parts would be read apart.
  for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  // The label is written by us, because the document leaves < and & in attributes as they are.
  return trusted(svg.outerHTML.replace('<svg ', () => `<svg role="img" aria-label="${escapeText(label)}" `));
}
