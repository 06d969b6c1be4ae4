const ROW = 128;
const HALF = 20;

export interface NumberBarsProps {
  readonly values: Int8Array;
  /** The largest a value can be, above and below zero. */
  readonly most: number;
  /** What the picture shows, for who can't see it. */
  readonly label: string;
}

/** Numbers as bars, up for positive and down for negative, in rows of 128. */
export function NumberBars({ values, most, label }: NumberBarsProps) {
  const rows = Array.from({ length: Math.ceil(values.length / ROW) }, (_, row) => row);
  return (
    <svg
      className="tz-number-bars"
      viewBox={`0 0 ${ROW} ${rows.length * 2 * HALF}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {rows.map((row) => (
        <path key={row} d={barsOf(values.subarray(row * ROW, (row + 1) * ROW), most, (2 * row + 1) * HALF)} />
      ))}
    </svg>
  );
}

/** One bar a value, from the middle line. */
function barsOf(values: Int8Array, most: number, middle: number): string {
  return Array.from(values, (value, x) => {
    const height = (value / most) * (HALF - 2);
    return `M${x + 0.1} ${middle}h0.8v${(-height).toFixed(2)}h-0.8z`;
  }).join('');
}
