import { Button, useText } from '@tenzij/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { ComparisonText } from './messages.ts';
import { shownAfter } from './picture.ts';
import { blank, draw } from './pixels.ts';
import type { Picture, Side } from './ports.ts';

export interface PictureViewProps {
  readonly side: Side;
  readonly picture: Picture;
  readonly onAgain: () => void;
}

/** A picture, large, with what helps a person to look. It is gone from the screen when it is gone from memory. */
export function PictureView({ side, picture, onAgain }: PictureViewProps) {
  const t = useText<ComparisonText>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [zoom, setZoom] = useState(100);
  const [light, setLight] = useState(100);
  const [turn, setTurn] = useState(0);
  const { image: shown, quarters } = shownAfter(picture, turn);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    draw(shown, drawn);
    return () => blank(drawn);
  }, [shown]);
  return (
    <>
      <div className="compare__frame">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t(`picture.${side}`)}
          className="compare__picture"
          style={{
            transform: `scale(${zoom / 100}) rotate(${quarters * 90}deg)`,
            filter: `brightness(${light / 100})`,
          }}
        />
      </div>
      {picture.kind === 'whole' && <p role="status">{t('whole')}</p>}
      <div className="compare__tools">
        <Slider label={t('zoom')} value={zoom} most={400} onChange={setZoom} />
        <Slider label={t('light')} value={light} most={250} onChange={setLight} />
        {side === 'document' && <Button onClick={() => setTurn(turn + 1)}>{t('turn')}</Button>}
        <Button onClick={onAgain} aria-label={t(`again.${side}`)}>
          {t('again')}
        </Button>
      </div>
    </>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, most, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="compare__slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={50}
        max={most}
        step={10}
        value={value}
        aria-valuetext={`${value} %`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
