import { Button } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import { useConsoleText } from '../use-console.ts';

export interface CameraViewProps {
  readonly stream: MediaStream;
  readonly onShoot: (video: HTMLVideoElement) => void;
  readonly onClose: () => void;
}

/** What the camera sees, until the person takes the photo. */
export function CameraView({ stream, onShoot, onClose }: CameraViewProps) {
  const t = useConsoleText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  const shoot = () => {
    // Before its first frame there is nothing to take.
    if (video.current?.videoWidth) onShoot(video.current);
  };
  return (
    <div className="camera">
      <video
        className="camera__video"
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={t('machine.camera')}
      />
      <div className="photo-input__buttons">
        <Button variant="primary" onClick={shoot}>
          {t('machine.take-photo')}
        </Button>
        <Button onClick={onClose}>{t('machine.close-camera')}</Button>
      </div>
    </div>
  );
}
