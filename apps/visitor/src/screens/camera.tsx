import { Button } from '@tenzij/ui';
import { type ReactNode, useState } from 'react';
import type { Seen } from '../journey/watch.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Selfie } from './use-selfie.ts';

interface CameraProps {
  readonly selfie: Selfie;
  /** The way out, beside the button that starts over. */
  readonly children: ReactNode;
}

/** The picture fills the screen; one sentence above it says what to do, and is spoken as it changes. */
export function Camera({ selfie, children }: CameraProps) {
  const t = useTexts();
  const { phase, told, needsHelp } = selfie;
  const steady = phase === 'watching' && told === 'good';
  return (
    <div className="v-camera">
      <h1 className="tz-visually-hidden">{t('selfie.title')}</h1>
      <video
        ref={selfie.video}
        className="v-camera__video"
        aria-label={t('selfie.preview')}
        playsInline
        muted
        disablePictureInPicture
      />
      <svg className="v-camera__oval" viewBox="0 0 100 100" aria-hidden="true">
        <ellipse cx="50" cy="50" rx="33" ry="43" className={steady ? 'v-oval v-oval--steady' : 'v-oval'} />
      </svg>
      <p className="v-camera__instruction" role="status">
        {phase === 'watching'
          ? t(`instruction.${told}`)
          : t(WAITING[phase === 'loading' ? 'loading' : 'opening'])}
      </p>
      <div className="v-camera__buttons">
        <p className="v-camera__help" role="status">
          {needsHelp && t('selfie.help')}
        </p>
        <TakeNow selfie={selfie} />
        <Button onClick={selfie.start}>{t('selfie.again')}</Button>
        {children}
      </div>
    </div>
  );
}

const WAITING = { opening: 'selfie.opening', loading: 'selfie.loading' } as const;

/** For who would rather press than wait. Pressed too early, it says what has to be done first. */
function TakeNow({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  const { phase, told, takeNow } = selfie;
  const [refused, setRefused] = useState<Seen | null>(null);
  const isGood = phase === 'watching' && told === 'good';
  const press = () => {
    if (isGood) takeNow();
    setRefused(isGood ? null : told);
  };
  // What was in the way then is no longer worth saying once the picture is good.
  const why = !isGood && refused && refused !== 'good' && phase === 'watching' ? refused : null;
  return (
    <>
      <p id="not-yet" className="v-camera__help" role="status">
        {why && t('selfie.not-yet', { instruction: t(`instruction.${why}`) })}
      </p>
      <Button variant="primary" unavailable={!isGood} aria-describedby="not-yet" onClick={press}>
        {t('selfie.now')}
      </Button>
    </>
  );
}
