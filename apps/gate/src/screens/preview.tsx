import { useEffect, useRef } from 'react';
import { useVisitorText } from './both.tsx';

export interface PreviewProps {
  readonly stream: MediaStream | null;
  readonly className: string;
  /** How much of its width is looked at, from the middle: what is beside that isn't shown either. */
  readonly share?: number;
}

/** What the open camera sees, mirrored by its style. */
export function Preview({ stream, className, share = 1 }: PreviewProps) {
  const { text } = useVisitorText();
  const preview = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = preview.current;
    if (!video) return;
    video.srcObject = stream;
    return () => {
      video.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={preview}
      className={className}
      style={{ objectViewBox: `inset(0 ${(1 - share) * 50}%)` }}
      autoPlay
      muted
      playsInline
      aria-label={text('look.preview')}
    />
  );
}
