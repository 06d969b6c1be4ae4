import type { DetectedFace, NormalisedFace } from '@tenzij/face';
import { useConsoleText } from '../use-console.ts';
import { FaceCutOut } from './face-cut-out.tsx';
import { Pixels } from './picture.tsx';

export interface NormalisedViewProps {
  readonly picture: ImageBitmap;
  readonly face: DetectedFace;
  readonly normalised: NormalisedFace;
}

/** Step 3 in two pictures: the landmarks in the photo, and the face upright at its standard size. */
export function NormalisedView({ picture, face, normalised }: NormalisedViewProps) {
  const t = useConsoleText();
  const { image, landmarks } = normalised;
  return (
    <div className="normalised">
      <figure className="normalised__part">
        <FaceCutOut
          picture={picture}
          box={face.box}
          landmarks={landmarks}
          label={t('machine.landmarks-label', { count: landmarks.length })}
        />
        <figcaption>{t('machine.landmarks', { count: landmarks.length })}</figcaption>
      </figure>
      <figure className="normalised__part">
        <Pixels image={image} label={t('machine.crop-label')} />
        <figcaption>{t('machine.crop', { width: image.width, height: image.height })}</figcaption>
      </figure>
    </div>
  );
}
