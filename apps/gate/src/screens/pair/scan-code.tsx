import { type ApiRefusal, Busy, Button, Paragraph, useText } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import type { Camera, Device } from '../../gate/ports.ts';
import type { GateText } from '../../messages/nl.ts';
import { codeIn } from '../../pairing/become-gate.ts';
import { USUAL_SHARE } from '../../scan/region.ts';
import { Preview } from '../preview.tsx';

const BETWEEN_SCANS_MS = 250;

export interface ScanCodeProps {
  readonly device: Pick<Device, 'openCamera'>;
  readonly stream: () => MediaStream | null;
  readonly onCode: (code: string) => void;
  /** With what went wrong, or because somebody would rather type. */
  readonly onLeave: (why: ApiRefusal | null) => void;
}

/** Looks for a code with the camera, which is open as long as this screen is. Other QR codes are left alone. */
export function ScanCode({ device, stream, onCode, onLeave }: ScanCodeProps) {
  const t = useText<GateText>();
  const [isOpen, setOpen] = useState(false);
  const done = useRef({ onCode, onLeave });
  done.current = { onCode, onLeave };
  useEffect(() => {
    const looking = lookForCode(device, {
      opened: () => setOpen(true),
      found: (code) => done.current.onCode(code),
      failed: (why) => done.current.onLeave(why),
    });
    return looking.stop;
  }, [device]);
  return (
    <>
      <Paragraph>{t('pair.scan-how')}</Paragraph>
      {isOpen ? (
        <Preview stream={stream()} className="gate-form__preview" share={USUAL_SHARE} />
      ) : (
        <Busy label={t('start.camera')} />
      )}
      <Button block onClick={() => onLeave(null)}>
        {t('pair.scan-leave')}
      </Button>
    </>
  );
}

interface Told {
  opened(): void;
  found(code: string): void;
  failed(why: ApiRefusal): void;
}

function lookForCode(device: Pick<Device, 'openCamera'>, told: Told): { stop(): void } {
  let camera: Camera | null = null;
  let isOver = false;
  const stop = () => {
    isOver = true;
    camera?.close();
  };
  async function look(): Promise<void> {
    const opened = await device.openCamera();
    if (!opened.ok) return isOver ? undefined : told.failed(opened.problem);
    camera = opened.value;
    if (isOver) return camera.close();
    told.opened();
    while (!isOver) {
      const code = (await camera.scan()).map(codeIn).find((one) => one !== null);
      if (code && !isOver) {
        stop();
        return told.found(code);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_SCANS_MS));
    }
  }
  look().catch(() => {
    if (isOver) return;
    stop();
    told.failed({ code: 'gate.scanner-failed', params: {} });
  });
  return { stop };
}
