import type { Group } from '@tenzij/lanes';
import { FormattedNumber } from 'react-intl';

const ROWS = 6;
const COLUMNS = 36;
const PITCH = 10;
const LANE_COLUMNS = 6;
const WIDTH = 480;
const HEIGHT = ROWS * PITCH + 4;
/** Where the lanes begin; who is next stands left of it. */
const DOOR = WIDTH - LANE_COLUMNS * (PITCH + 3) - 6;

export interface QueueStripProps {
  /** The next to be served first. */
  readonly queue: readonly Group[];
  readonly open: number;
  readonly busy: number;
}

/** A queue from the right, where its lanes are, to the left: one mark a person, with a shape for each group. */
export function QueueStrip({ queue, open, busy }: QueueStripProps) {
  const drawn = queue.slice(0, ROWS * COLUMNS);
  const more = queue.length - drawn.length;
  const lanes = Math.min(open, ROWS * LANE_COLUMNS);
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {drawn.map((group, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what it is
          key={index}
          className={`strip__person strip__person--${group}`}
          d={markOf(group, DOOR - 12 - Math.floor(index / ROWS) * PITCH, 7 + (index % ROWS) * PITCH)}
        />
      ))}
      {more > 0 && (
        <text className="strip__more" x="0" y={HEIGHT / 2 + 5}>
          +<FormattedNumber value={more} />
        </text>
      )}
      <path className="strip__door" d={`M${DOOR} 0V${HEIGHT}`} />
      {Array.from({ length: lanes }, (_, lane) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
          key={lane}
          className={lane < busy ? 'strip__lane strip__lane--busy' : 'strip__lane'}
          x={DOOR + 8 + Math.floor(lane / ROWS) * (PITCH + 3)}
          y={2 + (lane % ROWS) * PITCH}
          width="9"
          height="8"
        />
      ))}
    </svg>
  );
}

/** A circle, a square or a diamond around a point. */
function markOf(group: Group, x: number, y: number): string {
  switch (group) {
    case 'face':
      return `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`;
    case 'regular':
      return `M${x - 3.5} ${y - 3.5}h7v7h-7z`;
    case 'referred':
      return `M${x} ${y - 4.8}l4.8 4.8l-4.8 4.8l-4.8 -4.8z`;
  }
}
