import type { DeploymentView, ModelView } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { Explained } from '../components/explained.tsx';
import { Hash } from '../components/hash.tsx';
import { storageTexts, type Term, termTexts } from '../terms.ts';
import { timeLeft } from '../time-left.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { useRecognitionTerms } from './recognition-terms.tsx';

type InForce = Extract<DeploymentView['clearance'], { state: 'in-force' }>;

export interface ClearanceTermsProps {
  readonly clearance: InForce;
  readonly specimen: boolean;
  readonly now: EpochSeconds;
  /** To look up what the report says; `null` while we don't have them. */
  readonly models: readonly ModelView[] | null;
}

/** What controller and DPO signed for, and with which keys. */
export function ClearanceTerms({ clearance, specimen, now, models }: ClearanceTermsProps) {
  const t = useConsoleText();
  return (
    <>
      <Heading level={3}>{t('clearance.allows')}</Heading>
      <DataList
        items={[
          { key: t('clearance.mode'), value: <Named term="mode" value={clearance.mode} /> },
          { key: t('clearance.storage'), value: <Where {...clearance} /> },
          { key: t('clearance.route'), value: <Named term="route" value={clearance.route} /> },
          {
            key: t('clearance.purposes', { count: clearance.purposes.length }),
            value: <Purposes purposes={clearance.purposes} />,
          },
          { key: t('clearance.model'), value: <code>{clearance.model}</code> },
          ...useRecognitionTerms(clearance, models),
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

function Where({ mode, storage }: Pick<InForce, 'mode' | 'storage'>) {
  const t = useConsoleText();
  const texts = storageTexts(mode, storage);
  if (texts === null) return <code>{storage}</code>;
  return <Explained explanation={t(texts.means)}>{t(texts.name)}</Explained>;
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

function Validity({ clearance, now }: Pick<ClearanceTermsProps, 'clearance' | 'now'>) {
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
