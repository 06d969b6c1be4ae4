import { ALL_ERRORS } from '@tenzij/contracts';
import { Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { CameraView } from './camera-view.tsx';
import { PHOTO_TYPES } from './photo-file.ts';
import { useCamera } from './use-camera.ts';

export interface PhotoInputProps {
  /** Whether there is a photo already. */
  readonly has: boolean;
  readonly onPhoto: (photo: Blob | ImageBitmap) => void;
  readonly onClear: () => void;
}

/** Three ways to give a photo to this page, and one to take it away. Nothing is sent anywhere. */
export function PhotoInput({ has, onPhoto, onClear }: PhotoInputProps) {
  const t = useConsoleText();
  const [over, setOver] = useState(false);
  const camera = useCamera();
  const files = useRef<HTMLInputElement>(null);
  const hint = useId();
  const takeFile = (file: File | undefined | null) => {
    camera.close();
    if (file) onPhoto(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeFile(event.dataTransfer.files[0]);
  };
  const shoot = async (video: HTMLVideoElement) => {
    const frame = await createImageBitmap(video);
    camera.close();
    onPhoto(frame);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      className={over ? 'photo-input photo-input--over' : 'photo-input'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={files}
        type="file"
        accept={PHOTO_TYPES}
        className="tz-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          takeFile(event.target.files?.[0]);
          // So that the same file can be chosen again.
          event.target.value = '';
        }}
      />
      <div className="photo-input__buttons">
        <Button
          variant={has ? 'secondary' : 'primary'}
          aria-describedby={hint}
          onClick={() => files.current?.click()}
        >
          {has ? t('machine.other-photo') : t('machine.choose-photo')}
        </Button>
        <Button onClick={camera.open} busy={camera.state.is === 'opening'}>
          {t('machine.use-camera')}
        </Button>
        {has && (
          <Button variant="subtle" onClick={onClear}>
            {t('machine.clear-photo')}
          </Button>
        )}
      </div>
      <Paragraph id={hint} className="photo-input__hint">
        {t('machine.photo-hint')}
      </Paragraph>
      {camera.state.is === 'open' && (
        <CameraView stream={camera.state.stream} onShoot={shoot} onClose={camera.close} />
      )}
      {camera.state.is === 'problem' && (
        <ProblemNotice problem={camera.state.problem} catalogue={ALL_ERRORS} tone="warning" />
      )}
    </div>
  );
}
