import { passQr, passQrSvgPath, type PassQr as Qr, QUIET_ZONE, RESEAL_SECONDS } from '@tenzij/pass';
import { Busy } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import { keepAwake } from '../device/wake-lock.ts';
import { now, randomBytes } from '../device/world.ts';
import type { HeldPass } from '../journey/model.ts';
import { showing } from '../journey/showing.ts';
import { useTexts } from '../texts/use-texts.ts';

const EPHEMERAL_LENGTH = 32;

/** The live QR code: black on white in light and dark, sealed anew every 30 seconds. */
export function PassQr({ held }: { readonly held: HeldPass }) {
  const t = useTexts();
  const qr = useSealedQr(held);
  useEffect(keepAwake, []);
  if (!qr) return <Busy label={t('working.label')} />;
  const side = qr.size + 2 * QUIET_ZONE;
  return (
    <svg
      className="v-qr"
      data-testid="pass-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('pass.qr')}
    >
      <path d={passQrSvgPath(qr)} />
    </svg>
  );
}

function useSealedQr(held: HeldPass): Qr | null {
  const [qr, setQr] = useState<Qr | null>(null);
  useEffect(() => {
    let current = true;
    const seal = async () => {
      if (document.visibilityState !== 'visible') return;
      const text = await showing(held, now(), randomBytes(EPHEMERAL_LENGTH));
      if (current) setQr(passQr(text));
    };
    const reseal = () => void seal();
    const timer = setInterval(reseal, RESEAL_SECONDS * 1000);
    // A page that was in the background shows an old code, so it gets a new one at once.
    document.addEventListener('visibilitychange', reseal);
    reseal();
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reseal);
    };
  }, [held]);
  return qr;
}
