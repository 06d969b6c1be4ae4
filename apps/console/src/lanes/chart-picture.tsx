import { plot } from '@observablehq/plot';
import type { Chart } from '@tenzij/lanes/charts';
import { useEffect, useRef, useState } from 'react';

/** Narrower than this the words in a picture run into each other; wider than this they are lost in it. */
const [NARROWEST, WIDEST] = [320, 760];

/** A picture, drawn anew for the room that there is. */
export function ChartPicture({ chart }: { readonly chart: Chart }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const seen = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    seen.observe(current);
    return () => seen.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) frame.current?.replaceChildren(drawn(chart, width));
  }, [chart, width]);
  return <div className="lane-picture" ref={frame} />;
}

function drawn({ label, options }: Chart, room: number): Element {
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  const picture = plot({ ...options, width });
  // The page's policy allows no styles in a drawing: ours are in its own sheet.
  for (const style of picture.querySelectorAll('style')) style.remove();
  // A picture has one label: those on its parts would be read apart.
  for (const part of picture.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  picture.setAttribute('class', 'lane-chart');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  return picture;
}
