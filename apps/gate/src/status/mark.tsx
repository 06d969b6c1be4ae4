import type { Level } from './status.ts';

/** A shape of its own for each level, so that it doesn't lean on its colour: disc, triangle, bar. */
const SHAPES: Readonly<Record<Level, string>> = {
  ok: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-1 10.4L3.8 8.2l1.2-1.2 2 2 4-4 1.2 1.2z',
  mind: 'M8 1 .8 14.5h14.4zM7.2 6h1.6v4.5H7.2zm0 5.6h1.6v1.6H7.2z',
  stop: 'M1.5 1.5h13v13h-13zm2 4.8v3.4h9V6.3z',
};

export function Mark({ level }: { readonly level: Level }) {
  return (
    <svg className={`status__mark status__mark--${level}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[level]} />
    </svg>
  );
}
