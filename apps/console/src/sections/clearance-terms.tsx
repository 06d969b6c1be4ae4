import type { DeploymentView } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { type Term, termTexts } from '../terms.ts';
import { timeLeft } from '../time-left.ts';
import { useConsoleText, useDates } from '../use-console.ts';

type InForce = Extract<DeploymentView['clearance'], { state: 'in-force' }>;

export interface ClearanceTermsProps {
  readonly clearance: InForce;
  readonly specimen: boolean;
  readonly now: EpochSeconds;
}

/** What controller and DPO signed for, and with which keys. */
export function ClearanceTerms({ clearance, specimen, now }: ClearanceTermsProps) {
  const t = useConsoleText();
  return (
    <>
      <Heading level={3}>{t('clearance.allows')}</Heading>
      <DataList
        items={[
          { key: t('clearance.mode'), value: <Named term="mode" value={clearance.mode} /> },
          { key: t('clearance.storage'), value: <Named term="storage" value={clearance.storage} /> },
          { key: t('clearance.route'), value: <Named term="route" value={clearance.route} /> },
          {
            key: t('clearance.purposes', { count: clearance.purposes.length }),
            value: <Purposes purposes={clearance.purposes} />,
          },
          { key: t('clearance.model'), value: <code>{clearance.model}</code> },
          { key: t('clearance.evaluation'), value: <Evaluation evaluation={clearance.evaluation} /> },
          { key: t('clearance.validity'), value: <Validity clearance={clearance} now={now} /> },
        ]}
      />
      <Heading level={3}>{t('clearance.signed-by')}</Heading>
      <Paragraph>{t('clearance.signed-by-two')}</Paragraph>
      <DataList
        items={[
          {
            key: t('clearance.signed-controller'),
            value: <Key name={clearance.signedBy.controller} specimen={specimen} />,
          },
          {
            key: t('clearance.signed-dpo'),
            value: <Key name={clearance.signedBy.dpo} specimen={specimen} />,
          },
          { key: t('clearance.id'), value: <code>{clearance.id}</code> },
          { key: t('clearance.hash'), value: <Hash hex={clearance.sha256} /> },
        ]}
      />
    </>
  );
}

/** A value with what it means; a value this console doesn't know stands as it is. */
function Named({ term, value }: { readonly term: Term; readonly value: string }) {
  const t = useConsoleText();
  const texts = termTexts(term, value);
  if (texts === null) return <code>{value}</code>;
  return <Explained explanation={t(texts.means)}>{t(texts.name)}</Explained>;
}

function Explained({
  children,
  explanation,
}: {
  readonly children: ReactNode;
  readonly explanation: string;
}) {
  return (
    <>
      {children}
      <span className="explanation">{explanation}</span>
    </>
  );
}

function Purposes({ purposes }: Pick<InForce, 'purposes'>) {
  const { language } = useLanguage();
  return (
    <ul className="plain-list">
      {purposes.map((purpose) => (
        <li key={purpose.id}>{purpose[language]}</li>
      ))}
    </ul>
  );
}

/** "Not computed" is said in words, never as a number or an empty hash. */
function Evaluation({ evaluation }: Pick<InForce, 'evaluation'>) {
  const t = useConsoleText();
  if (evaluation.computed) {
    return (
      <>
        {t('clearance.evaluation-computed')} <code>{evaluation.detail}</code>
      </>
    );
  }
  return (
    <>
      <Status tone="warning" word={t('clearance.evaluation-not-computed')} />
      <span className="explanation">{t('clearance.evaluation-not-computed-means')}</span>
      <span className="explanation">{evaluation.detail}</span>
    </>
  );
}

function Validity({ clearance, now }: Omit<ClearanceTermsProps, 'specimen'>) {
  const t = useConsoleText();
  const dates = useDates();
  const left = timeLeft(Date.parse(clearance.expires) / 1000, now);
  const period = { from: dates.moment(clearance.notBefore), until: dates.moment(clearance.expires) };
  return (
    <Explained explanation={t('clearance.period', period)}>
      {left === null ? t('clearance.left.over') : t(`clearance.left.${left.unit}`, { ...left })}
    </Explained>
  );
}

function Key({ name, specimen }: { readonly name: string; readonly specimen: boolean }) {
  const t = useConsoleText();
  return (
    <>
      <Hash hex={name} />
      {specimen && <span className="explanation">{t('clearance.software-key')}</span>}
    </>
  );
}
