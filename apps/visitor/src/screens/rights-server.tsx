import { withdrawalAct } from '@tenzij/consent';
import type { OwnLedgerEntry, Visit, VisitData } from '@tenzij/contracts';
import { DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useTexts } from '../texts/use-texts.ts';
import { entryText, hasRevokedPaper } from './rights-words.ts';

type Purposes = Visit['purposes'];

/** All that the server said it holds, in words. */
export function HeldThere({ data, purposes }: { readonly data: VisitData; readonly purposes: Purposes }) {
  const t = useTexts();
  const { ticket, contact, mails, passes, sealed, gates, ledger } = data;
  const none = t('rights.none');
  return (
    <>
      <DataList
        items={[
          { key: t('rights.ticket'), value: ticket.reference ?? t('rights.ticket-none') },
          { key: t('rights.id'), value: <code className="v-address">{ticket.id}</code> },
          { key: t('rights.name'), value: contact?.name ?? none },
          { key: t('rights.email'), value: contact?.email ?? none },
          {
            key: t('rights.language'),
            value: contact?.language ? t(`rights.language.${contact.language}`) : none,
          },
        ]}
      />
      <Lines title={t('rights.mails')} none={t('rights.mails-none')}>
        {mails.map((mail, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two mails can be of one second
          <MailLine key={index} mail={mail} />
        ))}
      </Lines>
      <Lines title={t('rights.passes')} none={t('rights.passes-none')}>
        {passes.map((pass, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two passes can be of one second
          <PassLine key={index} pass={pass} />
        ))}
      </Lines>
      {hasRevokedPaper(passes) && <Paragraph>{t('receipt.paper')}</Paragraph>}
      {sealed.map(({ keptAt, bytes }) => (
        <Paragraph key={keptAt}>{t('rights.sealed', { bytes })}</Paragraph>
      ))}
      <Lines title={t('rights.gates')} none={t('rights.gates-none')}>
        {gates.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events can be of one second
          <GateLine key={index} event={event} />
        ))}
      </Lines>
      <Lines title={t('rights.answers')} none={t('rights.answers-none')}>
        {ledger.map((entry) => (
          <EntryLine key={entry.sequence} entry={entry} purposes={purposes} />
        ))}
      </Lines>
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Lines({ title, none, children }: LinesProps) {
  return (
    <>
      <Heading level={3}>{title}</Heading>
      {children.length === 0 ? <Paragraph>{none}</Paragraph> : <ul className="v-tips">{children}</ul>}
    </>
  );
}

function useMoment(): (instant: string) => string {
  const intl = useIntl();
  return (instant) =>
    intl.formatDate(instant, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
}

function MailLine({ mail }: { readonly mail: VisitData['mails'][number] }) {
  const t = useTexts();
  const moment = useMoment();
  return (
    <li>
      {t(`rights.mail.${mail.kind}`)}: {t(`rights.mail.${mail.state}`, { at: moment(mail.at) })}
    </li>
  );
}

function PassLine({ pass }: { readonly pass: VisitData['passes'][number] }) {
  const t = useTexts();
  const moment = useMoment();
  const until = moment(pass.state === 'revoked' ? (pass.revokedAt ?? pass.expires) : pass.expires);
  return (
    <li>
      {t(`rights.pass.${pass.kind}`)}, {t(`rights.pass.${pass.form}`)}:{' '}
      {t(`rights.pass.${pass.state}`, { at: moment(pass.issuedAt), until })}
    </li>
  );
}

function GateLine({ event: { kind, gate, at } }: { readonly event: VisitData['gates'][number] }) {
  const t = useTexts();
  const moment = useMoment();
  return <li>{t(`rights.gate.${kind}`, { gate, at: moment(at) })}</li>;
}

function EntryLine({ entry, purposes }: { readonly entry: OwnLedgerEntry; readonly purposes: Purposes }) {
  const t = useTexts();
  const moment = useMoment();
  const { language } = useLanguage();
  const { body, kind, sequence } = entry;
  const asked = purposes.find(({ id }) => id === body.purpose)?.[language] ?? String(body.purpose ?? '');
  // It is a sentence where it is asked, and part of one here.
  const purpose = asked.replace(/\.$/, '');
  const what = t(entryText(entry), { purpose, kind });
  const by = [
    ...(body.giver === 'guardian' ? [t('rights.entry.guardian')] : []),
    ...(body.desk ? [t('rights.entry.desk')] : []),
  ];
  const act = kind === 'consent-withdrawn' ? withdrawalAct(body.act)?.[language] : undefined;
  return (
    <li>
      {[what, ...by].join(', ')}
      {act && `. ${act}.`}
      <br />
      <span className="v-pass__note">{t('rights.entry.at', { at: moment(entry.at), sequence })}</span>
    </li>
  );
}
