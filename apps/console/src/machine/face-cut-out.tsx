import type { Box, Point } from '@tenzij/face';
import { useLayoutEffect, useRef } from 'react';

/** Canvas pixels along a side. */
const SIDE = 480;
/** How much of the surroundings is shown, in parts of the face's height. */
const MARGIN = 0.2;

export interface FaceCutOutProps {
  readonly picture: ImageBitmap;
  readonly box: Box;
  readonly landmarks: readonly Point[];
  readonly label: string;
}

/** The part of the photo around a face, with a dot on every landmark. */
export function FaceCutOut({ picture, box, landmarks, label }: FaceCutOutProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const side = box.height * (1 + 2 * MARGIN);
  const left = box.x + (box.width - side) / 2;
  const top = box.y - box.height * MARGIN;
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    Object.assign(canvas, { width: SIDE, height: SIDE });
    context.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
    return () => {
      canvas.width = 0;
    };
  }, [picture, left, top, side]);
  return (
    <div className="cut-out">
      <canvas className="cut-out__canvas" ref={ref} role="img" aria-label={label} />
      <svg className="cut-out__points" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {landmarks.map(({ x, y }, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a landmark is known by its number
            key={index}
            cx={((x - left) * SIDE) / side}
            cy={((y - top) * SIDE) / side}
            r="4"
          />
        ))}
      </svg>
    </div>
  );
}
