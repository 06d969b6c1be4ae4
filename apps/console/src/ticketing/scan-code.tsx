import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';

const BETWEEN_MS = 250;

/** What some browsers have to read QR codes with. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** Whether this browser reads QR codes by itself; otherwise the text is pasted. */
export function canScan(): boolean {
  return detectorClass() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;
}

export interface ScanCodeProps {
  /** What to do where there is no camera. */
  readonly instead: string;
  readonly onCode: (text: string) => void;
  readonly onStop: () => void;
}

/** Looks for one QR code with this device's camera, from the press until it is found or stopped. */
export function ScanCode({ instead, onCode, onStop }: ScanCodeProps) {
  const t = useConsoleText();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    const ending = new AbortController();
    void scan(video, ending.signal)
      .then((text) => {
        if (text !== null) found.current(text);
      })
      .catch(() => setFailed(true));
    return () => ending.abort();
  }, []);
  return (
    <div className="scan-code">
      {failed ? (
        <Alert tone="warning" title={t('ticketing.no-camera')}>
          <Paragraph>{instead}</Paragraph>
        </Alert>
      ) : (
        <video
          ref={video}
          className="scan-code__view"
          muted
          playsInline
          aria-label={t('ticketing.scan-view')}
        />
      )}
      <Button onClick={onStop}>{t('ticketing.scan-stop')}</Button>
    </div>
  );
}

/** The first code in view; `null` when it was stopped. No frame is kept. */
async function scan(
  video: { readonly current: HTMLVideoElement | null },
  ending: AbortSignal,
): Promise<string | null> {
  const Found = detectorClass();
  if (!Found) throw new Error('this browser reads no codes');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    const view = video.current;
    if (!view) return null;
    view.srcObject = stream;
    await view.play();
    const detector = new Found({ formats: ['qr_code'] });
    while (!ending.aborted) {
      const [code] = await detector.detect(view);
      if (code) return ending.aborted ? null : code.rawValue;
      await new Promise((done) => setTimeout(done, BETWEEN_MS));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
