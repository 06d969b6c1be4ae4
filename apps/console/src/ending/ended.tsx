import { ALL_ERRORS, type DestructionView, type StateBackups } from '@tenzij/contracts';
import {
  Alert,
  type ApiRefusal,
  Button,
  DataList,
  Heading,
  Link,
  Paragraph,
  ProblemNotice,
  useLanguage,
} from '@tenzij/ui';
import { useState } from 'react';
import { Hash } from '../components/hash.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import type { EndingApi } from './ending-api.ts';

interface EndedProps {
  readonly api: EndingApi;
  readonly deployment: string;
  readonly view: DestructionView;
  readonly onChanged: () => void;
}

/** What was destroyed and erased, which gates confirmed, and the certificate that says so. */
export function Ended({ api, deployment, view, onChanged }: EndedProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  const { certificate, endedAt } = view;
  if (!certificate || endedAt === null) return null;
  const { erased } = certificate;
  const open = certificate.gates.filter(({ state }) => state === 'silent' || state === 'withdrawn').length;
  const file = `/api/deployments/${deployment}/destruction`;
  return (
    <>
      <Paragraph>
        {t('ending.done', { when: dates.moment(endedAt), keys: dates.moment(certificate.keysDestroyedAt) })}
      </Paragraph>
      <DataList
        items={(['passes', 'contacts', 'mails', 'ciphertexts'] as const).map((each) => ({
          key: t(`ending.erased-${each}`),
          value: erased[each],
        }))}
      />
      {view.undelivered > 0 && <Paragraph>{t('ending.dropped', { count: view.undelivered })}</Paragraph>}
      <Heading level={3}>{t('ending.gates')}</Heading>
      <div role="status">
        {open > 0 && <Alert tone="warning" title={t('ending.gates-open', { count: open })} />}
        <DataList items={certificate.gates.map(({ name, text }) => ({ key: name, value: text[language] }))} />
      </div>
      <Heading level={3}>{t('ending.backups')}</Heading>
      <Paragraph>{certificate.backups[language]}</Paragraph>
      {!certificate.backupsStated && <Backups api={api} deployment={deployment} onChanged={onChanged} />}
      <Heading level={3}>{t('ending.certificate', { number: certificate.number })}</Heading>
      <Paragraph>{t('ending.certificate-lead')}</Paragraph>
      <ul>
        <li>
          <Link href={`${file}.pdf?lang=${language}`}>{t('ending.pdf')}</Link>
        </li>
        <li>
          <Link href={`${file}.cose`}>{t('ending.cose')}</Link>
        </li>
      </ul>
      <DataList items={[{ key: t('ending.key'), value: <Hash hex={certificate.key} /> }]} />
    </>
  );
}

function Backups({ api, deployment, onChanged }: Omit<EndedProps, 'view'>) {
  const t = useConsoleText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const state = async (kind: StateBackups['kind']) => {
    setBusy(true);
    const answer = await api.stateBackups(deployment, { kind });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onChanged();
  };
  return (
    <>
      <Paragraph>{t('ending.backups-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button busy={busy} onClick={() => void state('destroyed')}>
          {t('ending.backups-destroyed')}
        </Button>
        <Button busy={busy} onClick={() => void state('none-made')}>
          {t('ending.backups-none-made')}
        </Button>
      </div>
    </>
  );
}
