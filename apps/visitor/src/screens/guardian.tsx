import type { Visit } from '@tenzij/contracts';
import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { guardianSaid } from '../journey/guarding.ts';
import { guardianAddress } from '../journey/link.ts';
import type { Screen } from '../journey/model.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { LinkQr } from '../parts/link-qr.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Seldom enough to leave the phone and the server alone; coming back to the page looks at once. */
const LOOK_MILLISECONDS = 15_000;

interface GuardianProps {
  readonly visit: Visit;
  readonly screen: Screen & { readonly name: 'guardian' };
}

/** For a visitor under 16: the link to pass on, then what was answered. The regular pass is as near. */
export function GuardianScreen({ visit, screen }: GuardianProps) {
  const t = useTexts();
  const { chooseRegular } = useControl();
  const { busy } = useJourney();
  const said = guardianSaid(visit, screen.asked);
  return (
    <>
      <Heading level={1}>{t('guardian.title')}</Heading>
      <News />
      {said ? <Answered said={said} /> : <Waiting visit={visit} token={screen.token} />}
      <div className="v-answers">
        {said === 'yes' && <ToSelfie />}
        <Button block busy={busy} onClick={() => void chooseRegular()}>
          {t('guardian.regular')}
        </Button>
      </div>
    </>
  );
}

function Answered({ said }: { readonly said: 'yes' | 'no' }) {
  const t = useTexts();
  return (
    <Alert tone={said === 'yes' ? 'ok' : 'info'} title={t(`guardian.${said}`)} live>
      <Paragraph>{t(`guardian.${said}-next`)}</Paragraph>
    </Alert>
  );
}

function ToSelfie() {
  const t = useTexts();
  const { chooseFace } = useControl();
  const { busy } = useJourney();
  return (
    <Button block busy={busy} onClick={chooseFace}>
      {t('guardian.selfie')}
    </Button>
  );
}

function Waiting({ visit, token }: { readonly visit: Visit; readonly token: string }) {
  const t = useTexts();
  const address = guardianAddress(location.href.split('#')[0] ?? '', token);
  return (
    <>
      <Paragraph purpose="lead">{t('guardian.lead')}</Paragraph>
      <LinkQr address={address} label={t('guardian.qr')} />
      <PassOn address={address} event={visit.event.name} />
      <Paragraph>{t('guardian.can')}</Paragraph>
      <Look />
    </>
  );
}

function PassOn({ address, event }: { readonly address: string; readonly event: string }) {
  const t = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(address))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  // Who closes the phone's own window again sends nothing, and that is no fault.
  const share = () =>
    navigator.share({ text: t('guardian.share-text', { event }), url: address }).catch(() => undefined);
  return (
    <>
      <div className="v-pass-on">
        {'share' in navigator && (
          <Button block onClick={() => void share()}>
            {t('guardian.share')}
          </Button>
        )}
        <Button block onClick={() => void copy()}>
          {t('guardian.copy')}
        </Button>
      </div>
      <p role="status" className="v-missing">
        {copied !== null && t(copied ? 'guardian.copied' : 'guardian.not-copied')}
      </p>
      <details className="v-question" open={copied === false}>
        <summary className="v-question__summary">{t('guardian.address')}</summary>
        <p className="v-question__answer v-address">{address}</p>
      </details>
    </>
  );
}

/** Looks now and then, when the page comes back into view, and when asked to. */
function Look() {
  const t = useTexts();
  const intl = useIntl();
  const { hearGuardian } = useControl();
  const [lookedAt, setLookedAt] = useState<Date | null>(null);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void hearGuardian();
    };
    const timer = setInterval(look, LOOK_MILLISECONDS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [hearGuardian]);
  const lookNow = () => void hearGuardian().then(() => setLookedAt(new Date()));
  const time = lookedAt && intl.formatTime(lookedAt, { timeStyle: 'medium' });
  return (
    <>
      <p role="status">{time ? t('guardian.looked', { time }) : t('guardian.waiting')}</p>
      <div className="v-answers">
        <Button block onClick={lookNow}>
          {t('guardian.look')}
        </Button>
      </div>
    </>
  );
}
