import { Button } from '@tenzij/ui';
import type { ReactNode } from 'react';
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
        {phase === 'opening' ? t('selfie.opening') : t(`instruction.${told}`)}
      </p>
      <div className="v-camera__buttons">
        <p className="v-camera__help" role="status">
          {needsHelp && t('selfie.help')}
        </p>
        <Button onClick={selfie.start}>{t('selfie.again')}</Button>
        {children}
      </div>
    </div>
  );
}
