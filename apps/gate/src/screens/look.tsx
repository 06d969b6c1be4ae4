import { useEffect, useRef } from 'react';
import { InOther, useVisitorText } from './both.tsx';

/** The only screen that shows the camera: what it sees is what is compared. */
export function LookScreen({ stream }: { readonly stream: MediaStream | null }) {
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
    <>
      <video
        ref={preview}
        className="gate__preview"
        autoPlay
        muted
        playsInline
        aria-label={text('look.preview')}
      />
      <div className="gate__words">
        <h1 className="gate__title">{text('look.title')}</h1>
        <p className="gate__next">{text('look.how')}</p>
        <InOther ids={['look.title']} />
      </div>
    </>
  );
}
