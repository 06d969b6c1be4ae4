import type { QueuesNow } from '@tenzij/contracts';
import { useId } from 'react';
import { type ConsoleText, useConsoleText, useDates } from '../use-console.ts';
import { curveOf, FRAME, limitOf, pausesOf, type Scale, scaleOf, timeTicks, waitTicks } from './curves.ts';
import { durationText } from './duration.ts';

type History = QueuesNow['history'];

export interface WaitChartProps {
  readonly history: History;
  /** Seconds; `null`: no rule was signed. */
  readonly limit: number | null;
}

/** Both queues over the last hours, where the rule's limit was, and when the face lanes stood still. */
export function WaitChart({ history, limit }: WaitChartProps) {
  const t = useConsoleText();
  const { time } = useDates();
  const stripes = useId();
  const scale = scaleOf(history, limit);
  const [face, regular] = (['face', 'regular'] as const).map((lane) => curveOf(history, lane, scale));
  const pauses = pausesOf(history, scale);
  const sentence = chartSentence(history, time, t);
  const { width, height, top, bottom } = FRAME;
  return (
    <figure className="waiting-chart">
      <figcaption>{sentence}</figcaption>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
        <defs>
          <pattern
            id={stripes}
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="waiting-chart__amber" width="12" height="12" />
            <rect className="waiting-chart__stripe" width="5" height="12" />
          </pattern>
        </defs>
        {pauses.map(({ from, to }) => (
          <rect
            key={from}
            x={from}
            y={top}
            width={to - from}
            height={bottom - top}
            fill={`url(#${stripes})`}
          />
        ))}
        <Axes scale={scale} />
        <path className="waiting-chart__band waiting-chart__band--regular" d={regular?.band} />
        <path className="waiting-chart__band waiting-chart__band--face" d={face?.band} />
        {limit !== null && <path className="waiting-chart__limit" d={limitOf(history, limit, scale)} />}
        <path className="waiting-chart__line waiting-chart__line--regular" d={regular?.line} />
        <path className="waiting-chart__line waiting-chart__line--face" d={face?.line} />
      </svg>
      <ul className="chart-key">
        <li className="waiting-chart__key waiting-chart__key--regular">{t('waiting.regular')}</li>
        <li className="waiting-chart__key waiting-chart__key--face">{t('waiting.face')}</li>
        {limit !== null && (
          <li className="waiting-chart__key waiting-chart__key--limit">{t('waiting.key-limit')}</li>
        )}
        {pauses.length > 0 && (
          <li className="waiting-chart__key waiting-chart__key--pause">{t('waiting.key-pause')}</li>
        )}
      </ul>
    </figure>
  );
}

function Axes({ scale }: { readonly scale: Scale }) {
  const t = useConsoleText();
  const { time } = useDates();
  const { left, right, bottom, height } = FRAME;
  return (
    <>
      {waitTicks(scale).map((seconds) => (
        <g key={seconds}>
          <path className="waiting-chart__grid" d={`M${left} ${scale.y(seconds)}H${right}`} />
          <text className="chart__tick" x={left - 8} y={scale.y(seconds) + 5} textAnchor="end">
            {seconds / 60}
          </text>
        </g>
      ))}
      <text className="chart__tick" x={left + 6} y={FRAME.top + 10}>
        {t('waiting.axis')}
      </text>
      <path className="chart__axis" d={`M${left} ${bottom}H${right}`} />
      {timeTicks(scale).map((at) => (
        <text key={at} className="chart__tick" x={scale.x(at)} y={height - 14} textAnchor="middle">
          {time(new Date(at).toISOString())}
        </text>
      ))}
    </>
  );
}

function chartSentence(history: History, time: (instant: string) => string, t: ConsoleText): string {
  const [first] = history;
  const last = history.at(-1);
  if (!first || !last) return '';
  const still = history.filter(({ pauses }) => pauses).length;
  return [
    t('waiting.chart-is', { from: time(first.at), to: time(last.at) }),
    ...(['regular', 'face'] as const).map((lane) => mostOf(history, lane, time, t)),
    ...(still > 0 ? [t('waiting.chart-paused', { count: still })] : []),
  ].join(' ');
}

/** When it was longest. */
function mostOf(
  history: History,
  lane: 'face' | 'regular',
  time: (instant: string) => string,
  t: ConsoleText,
) {
  const seen = history.flatMap(({ at, [lane]: figure }) => (figure ? [{ at, value: figure.value }] : []));
  const [first, ...rest] = seen;
  if (!first) return t('waiting.chart-none', { lane });
  const most = rest.reduce((longest, one) => (one.value > longest.value ? one : longest), first);
  return t('waiting.chart-most', { lane, time: durationText(most.value, t), at: time(most.at) });
}
