import type { Visit } from '@tenzij/contracts';
import { Alert, AppShell, Button, Heading, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { useState, useSyncExternalStore } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import { agreementSha256 } from '../journey/agreement.ts';
import { routeNow } from '../journey/ground.ts';
import { isGuardians, type Parent, type ParentControl } from '../journey/parent.ts';
import { NoticeVersion } from '../parts/notice-version.tsx';
import { Purposes, usePurposes } from '../parts/purposes.tsx';
import { Questions } from '../parts/questions.tsx';
import { RecordFiles } from '../parts/record.tsx';
import { useScreenFocus } from '../parts/screen-focus.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Contact, NoticeText } from './notice-text.tsx';
import { LoadingScreen } from './plain.tsx';

interface Props {
  readonly parent: Parent;
  readonly control: ParentControl;
}

/** The page of a parent or guardian: whose event, the same notice, yes and no, and the way back. */
export function ParentPage({ control }: { readonly control: ParentControl }) {
  const t = useTexts();
  const parent = useSyncExternalStore(control.subscribe, control.current);
  const { visit, offer, screen } = parent;
  useScreenFocus(screen);
  return (
    <AppShell
      title={visit?.event.name ?? t('app.title')}
      specimen={offer?.specimen ?? false}
      screen={`parent-${screen}`}
      footer={visit && <Contact visit={visit} />}
    >
      <CurrentScreen parent={parent} control={control} />
    </AppShell>
  );
}

function CurrentScreen({ parent, control }: Props) {
  const t = useTexts();
  const { visit, offer, screen } = parent;
  if (screen === 'problem') return <Unopened parent={parent} control={control} />;
  if (!visit || screen === 'loading') return <LoadingScreen />;
  if (screen === 'text') return <NoticeText visit={visit} offer={offer} onBack={control.showQuestion} />;
  // Other words are another question: nothing that was switched on for the old ones stays on.
  const asked = agreementSha256(visit.notice.sha256, visit.purposes);
  if (screen === 'question') return <Question key={asked} visit={visit} parent={parent} control={control} />;
  if (screen === 'given' || screen === 'standing')
    return <Given visit={visit} parent={parent} control={control} />;
  if (screen === 'refused') return <Refused control={control} />;
  const isTheirs = isGuardians(visit);
  const text = screen === 'off' ? 'parent.off' : 'parent.withdrawn-title';
  const ground = routeNow(parent) === 'consent' ? 'consent' : 'law';
  return (
    <>
      <Heading level={1}>{t(text, { ground, ...whose(visit) })}</Heading>
      <Paragraph purpose="lead">
        {screen === 'off'
          ? t('parent.off-why', { ground })
          : t('parent.withdrawn', { storage: visit.storage })}
      </Paragraph>
      {screen === 'withdrawn' && isTheirs && <Record control={control} />}
    </>
  );
}

function Question({ visit, parent, control }: Props & { readonly visit: Visit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { offer, busy, problem } = parent;
  const choice = usePurposes(visit.purposes);
  const [asked, setAsked] = useState(false);
  const missing = choice.missing && t('parent.missing', { purposes: choice.missing });
  const sayYes = () => (missing === null ? void control.answer(true, { language }) : setAsked(true));
  const names = { event: visit.event.name, organisation: visit.organisation.name };
  return (
    <>
      <Heading level={1}>{t('parent.title')}</Heading>
      <Paragraph purpose="lead">{t('parent.lead', names)}</Paragraph>
      <Heading level={2}>{t('notice.title')}</Heading>
      <Paragraph>{t('parent.short', { storage: visit.storage })}</Paragraph>
      <Questions notice={visit.notice} />
      <div className="v-all">
        <NoticeVersion visit={visit} offer={offer} />
        <Button variant="subtle" busy={busy} onClick={control.showText}>
          {t('notice.all')}
        </Button>
      </div>
      <Heading level={2}>{t('parent.consent')}</Heading>
      <Purposes purposes={visit.purposes} choice={choice} />
      <p id="sentence" className="v-sentence">
        {t('parent.sentence-label')} ‘{t('parent.sentence')}’
      </p>
      <p id="missing" className="v-missing" role="status">
        {asked && missing}
      </p>
      {problem && <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />}
      <div className="v-answers">
        <Button
          block
          unavailable={missing !== null}
          busy={busy}
          aria-describedby="sentence missing"
          onClick={sayYes}
        >
          {t('parent.yes')}
        </Button>
        <Button block busy={busy} onClick={() => void control.answer(false, { language })}>
          {t('parent.no')}
        </Button>
      </div>
    </>
  );
}

/** Whose answer the texts are about; nobody knows whose an answer to words of before was. */
function whose({ answered }: Visit): { readonly giver: string } {
  return { giver: answered?.giver ?? 'unknown' };
}

/** The yes that stands, theirs or not. One press and one confirmation, as few as it took. */
function Given({ visit, parent, control }: Props & { readonly visit: Visit }) {
  const t = useTexts();
  const { busy, problem, screen } = parent;
  const isTheirs = screen === 'given';
  const by = whose(visit);
  const [sure, setSure] = useState(false);
  return (
    <>
      <Heading level={1}>{t(isTheirs ? 'parent.given-title' : 'parent.standing-title')}</Heading>
      {isTheirs ? (
        <Alert tone="ok" title={t('parent.given')} live />
      ) : (
        <Paragraph purpose="lead">{t('parent.standing', by)}</Paragraph>
      )}
      {sure && <Paragraph>{t('parent.withdraw-sure')}</Paragraph>}
      {problem && <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />}
      <div className="v-answers">
        {sure ? (
          <>
            <Button block autoFocus onClick={() => setSure(false)}>
              {t('parent.withdraw-no')}
            </Button>
            <Button block busy={busy} onClick={() => void control.withdraw()}>
              {t('parent.withdraw-yes')}
            </Button>
          </>
        ) : (
          <Button block onClick={() => setSure(true)}>
            {t('parent.withdraw', by)}
          </Button>
        )}
      </div>
      {isTheirs && <Record control={control} />}
    </>
  );
}

function Refused({ control }: { readonly control: ParentControl }) {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('parent.refused-title')}</Heading>
      <Paragraph purpose="lead">{t('parent.refused')}</Paragraph>
      <div className="v-answers">
        <Button block onClick={control.showQuestion}>
          {t('parent.rethink')}
        </Button>
      </div>
      <Record control={control} />
    </>
  );
}

function Record({ control }: { readonly control: ParentControl }) {
  const t = useTexts();
  return (
    <section className="v-record" aria-labelledby="record">
      <Heading level={2} id="record">
        {t('parent.record')}
      </Heading>
      <RecordFiles readBytes={control.readBytes} />
    </section>
  );
}

function Unopened({ parent, control }: Props) {
  const t = useTexts();
  const { problem } = parent;
  return (
    <>
      <Heading level={1}>{t('parent.problem-title')}</Heading>
      {problem && (
        <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning">
          <Button variant="primary" onClick={() => void control.open()}>
            {t('again')}
          </Button>
        </ProblemNotice>
      )}
      <Paragraph>{t('parent.problem-help')}</Paragraph>
    </>
  );
}
