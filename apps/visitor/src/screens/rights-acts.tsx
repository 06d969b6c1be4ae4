import type { VisitData } from '@tenzij/contracts';
import { ok } from '@tenzij/kernel';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import { Download } from '../parts/download.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { Record } from '../parts/record.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { heldHereAsData } from './rights-phone.tsx';

/** Everything as a file (art. 20 GDPR), and the consent record in both of its forms. */
export function TakeAlong({ data }: { readonly data: VisitData | null }) {
  const t = useTexts();
  const { held } = useJourney();
  const file = () =>
    Promise.resolve(ok(`${JSON.stringify({ server: data, phone: heldHereAsData(held) }, null, 2)}\n`));
  if (!data) return null;
  return (
    <section aria-labelledby="take">
      <Heading level={2} id="take">
        {t('rights.take')}
      </Heading>
      <Download label={t('rights.export')} name="tenzij-data.json" type="application/json" read={file} />
      {data.ledger.length > 0 && <Record />}
    </section>
  );
}

/** `No` comes up where the first press was: nothing is erased by a double tap. */
export function Erase() {
  const t = useTexts();
  const { eraseAll } = useControl();
  const { busy } = useJourney();
  const [sure, setSure] = useState(false);
  return (
    <section aria-labelledby="erase">
      <Heading level={2} id="erase">
        {t('rights.erase')}
      </Heading>
      <Paragraph>{sure ? t('rights.erase-sure') : t('rights.erase-lead')}</Paragraph>
      <div className="v-answers">
        {sure ? (
          <>
            <Button block autoFocus onClick={() => setSure(false)}>
              {t('rights.erase-no')}
            </Button>
            <Button block busy={busy} onClick={() => void eraseAll()}>
              {t('rights.erase-yes')}
            </Button>
          </>
        ) : (
          <Button block onClick={() => setSure(true)}>
            {t('rights.erase-button')}
          </Button>
        )}
      </div>
    </section>
  );
}
