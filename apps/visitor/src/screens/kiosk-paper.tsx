import type { Visit } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import type { HeldPass } from '../journey/model.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { Sheet } from '../parts/sheet.tsx';
import { useSheet } from '../parts/use-sheet.ts';
import { useTexts } from '../texts/use-texts.ts';

interface KioskPaperProps {
  readonly visit: Visit;
  readonly held: HeldPass;
}

/** The end of the way at a desk: the pass on paper, printed by the browser so that no file stays behind. */
export function KioskPaper({ visit, held }: KioskPaperProps) {
  const t = useTexts();
  const { wipe } = useControl();
  const { offer } = useJourney();
  const text = usePaperText();
  const sheet = useSheet();
  const specimen = offer?.specimen ?? visit.specimen;
  return (
    <>
      <div className="v-kiosk__controls">
        <Heading level={1}>{t('kiosk.title')}</Heading>
        <Paragraph purpose="lead">{t('kiosk.lead')}</Paragraph>
        {text && !text.ok && <ProblemNotice problem={text.problem} catalogue={PAGE_ERRORS} tone="warning" />}
        <div className="v-answers">
          <Button block variant="primary" busy={!text?.ok} onClick={() => window.print()}>
            {t('kiosk.print')}
          </Button>
          <Button block onClick={() => wipe('press')}>
            {t('kiosk.done')}
          </Button>
        </div>
      </div>
      {text?.ok ? (
        <Sheet sheet={sheet({ visit, kind: held.kind, specimen, text: text.value })} />
      ) : (
        !text && <Busy label={t('working.label')} />
      )}
    </>
  );
}

/** Sealed once for this screen: what is on it is what is printed. */
function usePaperText(): Result<string, ApiRefusal> | null {
  const { paperText } = useControl();
  const [text, setText] = useState<Result<string, ApiRefusal> | null>(null);
  useEffect(() => {
    void paperText().then(setText);
  }, [paperText]);
  return text;
}
