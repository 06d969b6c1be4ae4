import type { DetectedFace } from '@tenzij/face';
import { useId } from 'react';
import { FormattedNumber } from 'react-intl';
import { useConsoleText } from '../use-console.ts';
import { Picture } from './picture.tsx';

export interface FacesViewProps {
  readonly picture: ImageBitmap;
  readonly faces: readonly DetectedFace[];
  readonly chosen: number | null;
  readonly onChoose: (face: number) => void;
}

/** The photo with a box around every face, to choose one by pressing it or with the keyboard. */
export function FacesView({ picture, faces, chosen, onChoose }: FacesViewProps) {
  const t = useConsoleText();
  const group = useId();
  return (
    <fieldset className="faces">
      <legend className="faces__legend">{t('machine.faces-found', { count: faces.length })}</legend>
      <Picture picture={picture} label={t('machine.faces-picture', { count: faces.length })}>
        {faces.map((face, index) => (
          <label
            className="face-box"
            // biome-ignore lint/suspicious/noArrayIndexKey: a face's place in the list is all it is known by
            key={index}
            style={placeOf(face, picture)}
          >
            <input
              type="radio"
              className="tz-visually-hidden"
              name={group}
              checked={index === chosen}
              onChange={() => onChoose(index)}
            />
            <span className="face-box__name">
              <span className="tz-visually-hidden">{t('machine.face', { number: index + 1 })}</span>
              <span aria-hidden="true">{index + 1}</span>
            </span>
          </label>
        ))}
      </Picture>
      <ul className="faces__list">
        {faces.map((face, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index}>
            {t('machine.face', { number: index + 1 })}:{' '}
            <FormattedNumber value={face.confidence} style="percent" maximumFractionDigits={1} />{' '}
            {t('machine.sure')} · {t('machine.face-height', { pixels: Math.round(face.box.height) })}
            {index === chosen && <strong> · {t('machine.face-chosen')}</strong>}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** In parts of the photo, cut off at its edges. */
function placeOf({ box }: DetectedFace, { width, height }: ImageBitmap) {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const [left, right] = [clamp(box.x, width), clamp(box.x + box.width, width)];
  const [top, bottom] = [clamp(box.y, height), clamp(box.y + box.height, height)];
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: percent(left, width),
    top: percent(top, height),
    width: percent(right - left, width),
    height: percent(bottom - top, height),
  };
}
