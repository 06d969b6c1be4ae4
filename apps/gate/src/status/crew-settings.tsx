import { Button, LanguageSwitch, Paragraph, useText } from '@tenzij/ui';
import { useEffect, useId, useState } from 'react';
import type { GateText } from '../messages/nl.ts';
import { SMALLEST_SHARE } from '../scan/region.ts';
import { SideChoice } from '../screens/side-choice.tsx';
import { TurnstileSettingsPanel } from '../turnstile/settings-panel.tsx';
import { ClockAgreed } from './clock-agreed.tsx';
import { useCrewTools, useSettings } from './tools.ts';

/** What belongs to where this gate stands: camera, how widely it looks, side, language, turnstile; and closing it. */
export function CrewSettings() {
  const { turnstile } = useCrewTools();
  return (
    <div className="status__settings">
      <ClockAgreed />
      <DeviceSettings />
      <SideChoice />
      <LanguageSwitch />
      <TurnstileSettingsPanel control={turnstile} level={4} />
      <CloseGate />
    </div>
  );
}

/** Of these alone: which camera, and how much of its picture. */
export function DeviceSettings() {
  return (
    <>
      <CameraChoice />
      <PartChoice />
    </>
  );
}

function CameraChoice() {
  const t = useText<GateText>();
  const id = useId();
  const { changeCamera } = useCrewTools();
  const { camera } = useSettings();
  const cameras = useCameras();
  // A browser names cameras only to a page that may use them.
  const known = cameras.filter(({ deviceId }) => deviceId !== '');
  if (known.length < 2 && camera === null) return null;
  return (
    <div className="gate-form__field">
      <label className="gate-form__label" htmlFor={id}>
        {t('crew.which-camera')}
      </label>
      <select
        id={id}
        className="gate-form__input"
        value={camera ?? ''}
        onChange={(event) => changeCamera(event.target.value || null)}
      >
        <option value="">{t('crew.any-camera')}</option>
        {known.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label || `${t('crew.camera-nameless')} ${index + 1}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function PartChoice() {
  const t = useText<GateText>();
  const id = useId();
  const { settings } = useCrewTools();
  const share = Math.round(useSettings().share * 100);
  return (
    <div className="gate-form__field">
      <label className="gate-form__label" htmlFor={id}>
        {t('crew.part')}
      </label>
      <p className="gate-form__hint" id={`${id}-hint`}>
        {t('crew.part-explain', { share })}
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

function CloseGate() {
  const t = useText<GateText>();
  const { closeGate } = useCrewTools();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{t('crew.close-gate')}</Button>;
  return (
    <>
      <Paragraph>{t('crew.close-gate-means')}</Paragraph>
      <div className="gate__acts">
        <Button variant="primary" onClick={closeGate}>
          {t('crew.close-gate-yes')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('crew.close-gate-no')}</Button>
      </div>
    </>
  );
}

function useCameras(): readonly MediaDeviceInfo[] {
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const devices = navigator.mediaDevices;
    let isGone = false;
    const list = async () => {
      const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
      if (!isGone) setCameras(all.filter(({ kind }) => kind === 'videoinput'));
    };
    void list();
    devices?.addEventListener('devicechange', list);
    return () => {
      isGone = true;
      devices?.removeEventListener('devicechange', list);
    };
  }, []);
  return cameras;
}
