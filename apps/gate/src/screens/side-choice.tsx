import { useText } from '@tenzij/ui';
import type { GateText } from '../messages/nl.ts';
import { setSide, useSide } from './side.ts';

/** Which way the arrow of a referral points. */
export function SideChoice() {
  const t = useText<GateText>();
  const side = useSide();
  return (
    <fieldset className="gate__side">
      <legend>{t('start.side')}</legend>
      {(['left', 'right'] as const).map((option) => (
        <label key={option}>
          <input type="radio" name="side" checked={option === side} onChange={() => setSide(option)} />
          {t(`start.side-${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
