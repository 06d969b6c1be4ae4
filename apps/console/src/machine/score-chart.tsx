import { FormattedNumber } from 'react-intl';
import { useConsoleText } from '../use-console.ts';
import { coarser, type ScoreBin } from './scores.ts';

const WIDTH = 640;
const HEIGHT = 260;
const BASE = HEIGHT - 30;
/** Room above the shapes for two lines of text. */
const TOP = 64;
const TABLE_ROWS = 20;

export interface ScoreChartProps {
  readonly bins: readonly ScoreBin[];
  readonly threshold: number;
  /** The pair that was compared, when there is one. */
  readonly score: number | null;
}

/**
 * Where scores of one person and of two people lie, with the threshold between them. Drawn here and not by
 * a library: the page's policy allows no styles written into a drawing.
 */
export function ScoreChart({ bins, threshold, score }: ScoreChartProps) {
  const t = useConsoleText();
  const low = Math.min(bins[0]?.from ?? 0, score ?? 0, threshold);
  const high = Math.max(bins.at(-1)?.to ?? 1, score ?? 0, threshold);
  const x = (value: number) => ((value - low) / (high - low)) * WIDTH;
  const most = Math.max(...bins.flatMap(({ genuine, impostor }) => [genuine, impostor]));
  const label =
    score === null ? t('machine.chart-label') : t('machine.chart-label-pair', { score, threshold });
  return (
    <>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {(['impostor', 'genuine'] as const).map((kind) => (
          <path key={kind} className={`chart__area chart__area--${kind}`} d={area(bins, kind, x, most)} />
        ))}
        <path className="chart__axis" d={`M0 ${BASE}H${WIDTH}`} />
        {ticks(low, high).map((value) => (
          <text key={value} className="chart__tick" x={x(value)} y={HEIGHT - 8} textAnchor="middle">
            <FormattedNumber value={value} maximumFractionDigits={1} />
          </text>
        ))}
        <path className="chart__threshold" d={`M${x(threshold)} ${TOP - 34}V${BASE}`} />
        <Mark at={x(threshold)} y={TOP - 42} text={t('machine.threshold')} />
        {score !== null && (
          <>
            <path className="chart__pair" d={`M${x(score)} ${TOP}V${BASE}`} />
            <circle className="chart__pair-head" cx={x(score)} cy={TOP} r="6" />
            <Mark at={x(score)} y={TOP - 12} text={t('machine.this-pair')} />
          </>
        )}
      </svg>
      <ul className="chart-key">
        <li className="chart-key__item chart-key__item--impostor">{t('machine.key-impostor')}</li>
        <li className="chart-key__item chart-key__item--genuine">{t('machine.key-genuine')}</li>
      </ul>
      <ScoreTable bins={coarser(bins, TABLE_ROWS)} />
    </>
  );
}

function Mark({ at, y, text }: { readonly at: number; readonly y: number; readonly text: string }) {
  const anchor = at > WIDTH * 0.85 ? 'end' : at < WIDTH * 0.15 ? 'start' : 'middle';
  return (
    <text className="chart__mark" x={at} y={y} textAnchor={anchor}>
      {text}
    </text>
  );
}

/** A kind's bins as one shape with steps. */
function area(
  bins: readonly ScoreBin[],
  kind: 'genuine' | 'impostor',
  x: (value: number) => number,
  most: number,
): string {
  const y = (share: number) => (BASE - (share / most) * (BASE - TOP)).toFixed(1);
  const steps = bins.map((bin) => `V${y(bin[kind])}H${x(bin.to).toFixed(1)}`).join('');
  return `M${x(bins[0]?.from ?? 0).toFixed(1)} ${BASE}${steps}V${BASE}z`;
}

/** Whole tenths that fit, at most eleven. */
function ticks(low: number, high: number): readonly number[] {
  const step = high - low > 1 ? 2 : 1;
  const first = Math.ceil(low * 10 + 0.5);
  const last = Math.floor(high * 10 - 0.5);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((tenth) => tenth % step === 0)
    .map((tenth) => tenth / 10);
}

function ScoreTable({ bins }: { readonly bins: readonly ScoreBin[] }) {
  const t = useConsoleText();
  return (
    <details className="more">
      <summary className="more__summary">{t('machine.chart-table')}</summary>
      <table className="utrecht-table utrecht-table--html-table numbers">
        <caption>{t('machine.chart-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('machine.likeness')}</th>
            <th scope="col">{t('machine.key-impostor')}</th>
            <th scope="col">{t('machine.key-genuine')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, genuine, impostor }) => (
            <tr key={from}>
              <th scope="row">
                <FormattedNumber value={from} maximumFractionDigits={2} /> –{' '}
                <FormattedNumber value={to} maximumFractionDigits={2} />
              </th>
              <Share value={impostor} />
              <Share value={genuine} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Share({ value }: { readonly value: number }) {
  return (
    <td>
      <FormattedNumber value={value} style="percent" maximumSignificantDigits={2} />
    </td>
  );
}
