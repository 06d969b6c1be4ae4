import type { Image } from '@tenzij/face/three-steps';
import type { Result } from '@tenzij/kernel';
import { Button, useText } from '@tenzij/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { openVideo, stopVideo } from '../device/video.ts';
import type { ComparisonText } from './messages.ts';
import { pixelsOf, pixelsOfFile } from './pixels.ts';
import type { Side } from './ports.ts';

export interface TakeViewProps {
  readonly side: Side;
  readonly onTaken: (image: Result<Image>) => void;
}

/** What the camera sees, until the crew presses. Nothing looks for faces before that. */
export function TakeView({ side, onTaken }: TakeViewProps) {
  const t = useText<ComparisonText>();
  const { video, state, cameras, chosen, choose } = useCamera(side);
  return (
    <>
      <div className="compare__frame">
        {state === 'none' ? (
          <p className="compare__none">{t(side === 'document' ? 'no-camera' : 'no-camera-person')}</p>
        ) : (
          <video
            ref={video}
            className="compare__preview"
            autoPlay
            muted
            playsInline
            aria-label={t(`preview.${side}`)}
          />
        )}
      </div>
      <div className="compare__tools">
        {state === 'open' && (
          <Button variant="primary" onClick={() => video.current && onTaken(pixelsOf(video.current))}>
            {t(`take.${side}`)}
          </Button>
        )}
        {side === 'document' && <FileChoice onTaken={onTaken} />}
        {cameras.length > 1 && <CameraChoice cameras={cameras} chosen={chosen} onChoose={choose} />}
      </div>
    </>
  );
}

function FileChoice({ onTaken }: Pick<TakeViewProps, 'onTaken'>) {
  const t = useText<ComparisonText>();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onTaken(await pixelsOfFile(file));
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('file.document')}</Button>
      <input
        ref={input}
        className="compare__file"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={t('file.document')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}

interface CameraChoiceProps {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly chosen: string | null;
  readonly onChoose: (deviceId: string) => void;
}

function CameraChoice({ cameras, chosen, onChoose }: CameraChoiceProps) {
  const t = useText<ComparisonText>();
  const id = useId();
  return (
    <div className="compare__slider">
      <label htmlFor={id}>{t('camera')}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {cameras.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label || `${t('camera')} ${index + 1}`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The camera of a side, open as long as its preview is there. With two cameras the document has the second. */
function useCamera(side: Side) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'none'>('opening');
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    const open = async () => {
      stream = await openVideo(chosen, side === 'document' ? 'environment' : 'user');
      if (left) return stopVideo(stream);
      if (video.current) video.current.srcObject = stream;
      setState('open');
      const found = (await navigator.mediaDevices.enumerateDevices()).filter(
        ({ kind }) => kind === 'videoinput',
      );
      if (left) return;
      setCameras(found);
      const used = stream.getVideoTracks()[0]?.getSettings().deviceId ?? null;
      const second =
        side === 'document' && chosen === null ? found.find(({ deviceId }) => deviceId !== used) : null;
      choose(second?.deviceId ?? used);
    };
    open().catch(() => !left && setState('none'));
    return () => {
      left = true;
      if (video.current) video.current.srcObject = null;
      stopVideo(stream);
    };
  }, [side, chosen]);
  return { video, state, cameras, chosen, choose };
}
