import { useEffect, useRef } from 'react';
import { useVisitorText } from './both.tsx';

export interface PreviewProps {
  readonly stream: MediaStream | null;
  readonly className: string;
}

/** What the open camera sees, mirrored by its style. */
export function Preview({ stream, className }: PreviewProps) {
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
    <video ref={preview} className={className} autoPlay muted playsInline aria-label={text('look.preview')} />
  );
}
