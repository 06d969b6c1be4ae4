import { useText } from '@tenzij/ui';
import { useId, useSyncExternalStore } from 'react';
import type { GateSettings } from '../device/settings.ts';
import { SMALLEST_SHARE } from '../scan/region.ts';
import type { DocumentText } from './messages.ts';

/** How much of the camera's width is looked at for a face; it belongs to where this gate stands. */
export function PartChoice({ settings }: { readonly settings: GateSettings }) {
  const t = useText<DocumentText>();
  const id = useId();
  const share = Math.round(useSyncExternalStore(settings.subscribe, settings.get).share * 100);
  return (
    <div className="gate-form__field">
      <label className="gate-form__label" htmlFor={id}>
        {t('start.part')}
      </label>
      <p className="gate-form__hint" id={`${id}-hint`}>
        {t('start.part-explain', { share })}
      </p>
      <input
        id={id}
        type="range"
        min={SMALLEST_SHARE * 100}
        max={100}
        step={5}
        value={share}
        aria-describedby={`${id}-hint`}
        onChange={(event) => settings.set({ share: Number(event.target.value) / 100 })}
      />
    </div>
  );
}
