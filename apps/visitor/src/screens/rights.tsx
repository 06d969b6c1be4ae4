import { VisitData } from '@tenzij/contracts';
import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { OldPaper } from '../parts/old-paper.tsx';
import { News } from '../parts/remark.tsx';
import { Withdrawal } from '../parts/withdrawal.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Contact } from './notice-text.tsx';
import { Erase, TakeAlong } from './rights-acts.tsx';
import { HeldHere } from './rights-phone.tsx';
import { HeldThere } from './rights-server.tsx';

/** What there is to see of the server: on its way, there, or why not. */
type Read =
  | 'reading'
  | { readonly data: VisitData }
  | { readonly problem: Parameters<typeof ProblemNotice>[0]['problem'] };

/** Everything that is held about a visitor, in words, and every right as a button. Works without a network too. */
export function RightsScreen() {
  const t = useTexts();
  const { back, showPass } = useControl();
  const { visit, held } = useJourney();
  const { read, again } = useData(visit !== null);
  const data = read !== 'reading' && 'data' in read ? read.data : null;
  return (
    <div className="v-rights">
      <Heading level={1}>{t('rights.title')}</Heading>
      <Paragraph purpose="lead">{t('rights.lead')}</Paragraph>
      <News />
      <Heading level={2}>{t('rights.phone')}</Heading>
      <HeldHere held={held} />
      {held && <OldPaper held={held} onMake={showPass} />}
      {visit ? (
        <>
          <Heading level={2}>{t('rights.server')}</Heading>
          <Server read={read} again={again} />
          <Paragraph>{t('rights.never')}</Paragraph>
          <TakeBack />
          <ChooseAgain />
          <TakeAlong data={data} />
          <Erase />
        </>
      ) : (
        <Paragraph>{t('rights.needs-link')}</Paragraph>
      )}
      <Heading level={2}>{t('rights.complain')}</Heading>
      <Contact visit={visit} />
      <div className="v-answers">
        <Button block onClick={back}>
          {t('rights.back')}
        </Button>
      </div>
    </div>
  );
}

function useData(isKnown: boolean) {
  const control = useControl();
  const [read, setRead] = useState<Read>('reading');
  const again = useCallback(async () => {
    setRead('reading');
    const answer = await control.read('/api/visit/data', VisitData);
    setRead(answer.ok ? { data: answer.value } : { problem: answer.problem });
  }, [control]);
  useEffect(() => {
    if (isKnown) void again();
  }, [isKnown, again]);
  return { read, again };
}

function Server({ read, again }: { readonly read: Read; readonly again: () => Promise<void> }) {
  const t = useTexts();
  const { visit } = useJourney();
  if (read === 'reading') return <Busy label={t('working.label')} />;
  if ('data' in read) return <HeldThere data={read.data} purposes={visit?.purposes ?? []} />;
  const offline = read.problem.code === 'ui.offline';
  return (
    <>
      {offline ? (
        <Paragraph>{t('rights.offline')}</Paragraph>
      ) : (
        <ProblemNotice problem={read.problem} catalogue={PAGE_ERRORS} tone="warning" />
      )}
      <div className="v-answers">
        <Button block onClick={() => void again()}>
          {t('rights.load')}
        </Button>
      </div>
    </>
  );
}

function TakeBack() {
  const t = useTexts();
  const { visit, held } = useJourney();
  const stands = held?.kind === 'face' || visit?.pass === 'face' || hasYes(visit?.consents ?? {});
  if (stands) return <Withdrawal title={t('rights.withdraw')} lead={t('rights.withdraw-lead')} />;
  return (
    <section>
      <Heading level={2}>{t('rights.withdraw')}</Heading>
      <Paragraph>{t('rights.withdraw-none')}</Paragraph>
    </section>
  );
}

function hasYes(consents: Readonly<Record<string, string>>): boolean {
  return Object.values(consents).includes('given');
}

/** To the other kind of pass, both ways by one press. */
function ChooseAgain() {
  const t = useTexts();
  const { chooseFace, chooseRegular } = useControl();
  const { offer, held, busy } = useJourney();
  const toFace = held?.kind !== 'face' && offer?.face === true;
  const toRegular = held?.kind !== 'regular';
  return (
    <section aria-labelledby="switch">
      <Heading level={2} id="switch">
        {t('rights.switch')}
      </Heading>
      <Paragraph>{t('rights.switch-lead')}</Paragraph>
      <div className="v-answers">
        {toFace && (
          <Button block busy={busy} onClick={chooseFace}>
            {t('choice.face.button')}
          </Button>
        )}
        {toRegular && (
          <Button block busy={busy} onClick={() => void chooseRegular()}>
            {t('choice.regular.button')}
          </Button>
        )}
      </div>
    </section>
  );
}
