import { unpack } from '@tenzij/face';
import type { Template, TemplateShape } from '@tenzij/kernel';
import { Button, Heading, NumberBars, Paragraph } from '@tenzij/ui';
import { type ReactNode, useMemo } from 'react';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { useScreenFocus } from '../parts/screen-focus.ts';
import { useTexts } from '../texts/use-texts.ts';

/** How many numbers are read out: enough to hear what they are. */
const READ_OUT = 8;

interface SecondLookProps {
  readonly made: Template;
  readonly shape: TemplateShape;
  again(): void;
  /** The other ways on. */
  readonly children: ReactNode;
}

/** What is left of the selfie, before anything is kept or sent: numbers. */
export function SecondLook({ made, shape, again, children }: SecondLookProps) {
  const t = useTexts();
  const { keepTemplate } = useControl();
  const { busy } = useJourney();
  // It comes up in the place of the camera, on the same screen.
  useScreenFocus('look');
  const values = useMemo(() => unpack(made.bytes, shape), [made, shape]);
  const most = 2 ** (shape.bits - 1) - 1;
  const start = [...values.subarray(0, READ_OUT)].map((value) => String(value).replace('-', '−')).join(' ');
  const facts = { length: shape.length, low: -most, high: most, start };
  return (
    <>
      <Heading level={1}>{t('look.title')}</Heading>
      <Paragraph purpose="lead">{t('look.gone', facts)}</Paragraph>
      <NumberBars values={values} most={most} label={t('look.picture', facts)} />
      <Paragraph>{t('look.after')}</Paragraph>
      <Paragraph>{t('look.here')}</Paragraph>
      <div className="v-answers">
        <Button block variant="primary" busy={busy} onClick={() => void keepTemplate()}>
          {t('look.keep')}
        </Button>
        <Button block busy={busy} onClick={again}>
          {t('selfie.again')}
        </Button>
        {children}
      </div>
    </>
  );
}
