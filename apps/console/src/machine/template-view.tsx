import { unpack } from '@tenzij/face';
import { type Template, type TemplateShape, templateByteLength } from '@tenzij/kernel';
import { useMemo } from 'react';
import { useConsoleText } from '../use-console.ts';

const ROW = 128;
const HALF = 20;
/** How many numbers are read out: enough to hear what they are. */
const READ_OUT = 12;

export interface TemplateViewProps {
  readonly template: Template;
  readonly shape: TemplateShape;
}

/** The numbers of a template as bars, up for positive and down for negative, in rows of 128. */
export function TemplateView({ template, shape }: TemplateViewProps) {
  const t = useConsoleText();
  const values = useMemo(() => unpack(template.bytes, shape), [template, shape]);
  const most = 2 ** (shape.bits - 1) - 1;
  const rows = Array.from({ length: Math.ceil(values.length / ROW) }, (_, row) => row);
  const start = [...values.subarray(0, READ_OUT)].map((value) => String(value).replace('-', '−')).join(' ');
  const facts = { length: shape.length, bytes: templateByteLength(shape), low: -most, high: most };
  return (
    <div className="template">
      <svg
        className="template__bars"
        viewBox={`0 0 ${ROW} ${rows.length * 2 * HALF}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('machine.template-label', { ...facts, start, read: READ_OUT })}
      >
        {rows.map((row) => (
          <path
            key={row}
            d={barsOf(values.subarray(row * ROW, (row + 1) * ROW), most, (2 * row + 1) * HALF)}
          />
        ))}
      </svg>
      <p className="template__facts">{t('machine.template-facts', facts)}</p>
      <p className="template__start">
        {t('machine.template-start')} <code>{start} …</code>
      </p>
    </div>
  );
}

/** One bar a value, from the middle line. */
function barsOf(values: Int8Array, most: number, middle: number): string {
  return Array.from(values, (value, x) => {
    const height = (value / most) * (HALF - 2);
    return `M${x + 0.1} ${middle}h0.8v${(-height).toFixed(2)}h-0.8z`;
  }).join('');
}
