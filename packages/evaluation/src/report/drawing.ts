import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Html, trusted } from './html.ts';

const WIDTH = 480;

/** Draws a plot as SVG in a document of its own; what it shows is said in its label. */
export function draw(label: string, options: Plot.PlotOptions): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    width: WIDTH,
    height: 320,
    marginLeft: 64,
    marginBottom: 48,
    marginRight: 24,
    marginTop: 28,
    ...options,
    document: document as unknown as Document,
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('class', 'chart');
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.setAttribute('viewBox', `0 0 ${options.width ?? WIDTH} ${options.height ?? 320}`);
  // The page's own style sheet dresses the chart; Plot's would bring a font and a background of its own.
  for (const style of svg.querySelectorAll('style')) style.remove();
  return trusted(svg.outerHTML);
}

export const INK = 'var(--ink)';
export const ACCENT = 'var(--accent)';
export const OTHER = 'var(--other)';
export const MUTED = 'var(--muted)';
