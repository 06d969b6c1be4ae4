import { ALL_ERRORS, type MailRequestResult, type MailStanding } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { Status } from '../../components/status.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { linksUrl } from '../tickets-api.ts';
import { NoMail } from './no-mail.tsx';
import { TestMailForm } from './test-mail-form.tsx';

export interface LinksSectionProps extends TicketsPartProps {
  readonly standing: MailStanding;
  readonly problem: ApiRefusal | null;
  readonly onChanged: () => void;
}

/** Sending everybody their link, from this server or by a mailing of one's own. */
export function LinksSection(props: LinksSectionProps) {
  const t = useConsoleText();
  const { deployment, people, standing } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="section" aria-labelledby="links">
      <Heading level={2} id="links" tabIndex={-1} ref={heading} className="section__heading">
        {t('tickets.links')}
      </Heading>
      <Paragraph>{t('tickets.links-lead')}</Paragraph>
      {standing.from === null ? <NoMail /> : <SendAll {...props} from={standing.from} heading={heading} />}
      <details className="more" open={standing.from === null}>
        <summary className="more__summary">{t('tickets.own-mail')}</summary>
        <Paragraph>{t('tickets.own-mail-means', { people })}</Paragraph>
        <Link href={linksUrl(deployment)} download="">
          {t('tickets.own-mail-download')}
        </Link>
      </details>
    </section>
  );
}

interface SendAllProps extends LinksSectionProps {
  /** The address that mail is from. */
  readonly from: string;
  readonly heading: RefObject<HTMLElement | null>;
}

function SendAll({ api, deployment, people, standing, from, onChanged, heading }: SendAllProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<MailRequestResult | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const { notSent, withoutAddress, counts } = standing;
  const send = async () => {
    setBusy(true);
    const answer = await api.sendLinks(deployment, 'not-sent');
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setAsked(false);
    setSent(answer.value);
    onChanged();
  };
  return (
    <>
      <ul className="plain-list tickets-found">
        {counts.failed > 0 && (
          <li>
            <Status tone="error" word={t('tickets.failed', { count: counts.failed })} />
          </li>
        )}
        {withoutAddress > 0 && (
          <li>
            <Status tone="info" word={t('tickets.no-address', { count: withoutAddress })} />
          </li>
        )}
      </ul>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div role="status">
        {sent && <Alert tone="ok" title={t('tickets.queued', { count: sent.queued })} />}
        {notSent === 0 && !sent && counts.sent + counts.queued > 0 && (
          <Paragraph>{t('tickets.all-sent')}</Paragraph>
        )}
      </div>
      {asked && (
        <Asked back={[heading]}>
          <Alert tone="info" title={t('tickets.send-all-asked', { count: notSent })}>
            <Paragraph>{t('tickets.send-all-means', { from })}</Paragraph>
            <div className="tz-alert__actions">
              <Button variant="primary" busy={busy} onClick={() => void send()}>
                {t('tickets.send-confirm', { count: notSent })}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('tickets.leave')}</Button>
            </div>
          </Alert>
        </Asked>
      )}
      {notSent > 0 && !asked && (
        <Button
          variant="primary"
          onClick={() => {
            setSent(null);
            setAsked(true);
          }}
        >
          {t('tickets.send-all', { count: notSent, people })}
        </Button>
      )}
      <TestMailForm api={api} deployment={deployment} from={from} />
    </>
  );
}
