import { type ClearanceContent, toIsoInstant } from '@tenzij/kernel';
import { useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import { AttackPolicy } from '../components/attack-policy.tsx';
import { Explained } from '../components/explained.tsx';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { exactDuration } from '../exact-duration.ts';
import { storageTexts, termTexts } from '../terms.ts';
import { useConsoleText, useDates } from '../use-console.ts';

export interface Row {
  readonly key: string;
  readonly value: ReactNode;
}

type Rows = { readonly [Field in keyof ClearanceContent]: readonly Row[] };

/** Each part of a clearance as names and values in the reader's language; codes and hashes as they are signed. */
export function useRows(content: ClearanceContent): Rows {
  const t = useConsoleText();
  const dates = useDates();
  const moment = (at: number) => dates.moment(toIsoInstant(at));
  const { organisation, deployment, model, attackDetection, lanes, parity, validity, keys, hashes } = content;
  const term = (name: 'mode' | 'storage' | 'route', value: string): Row => {
    const texts = name === 'storage' ? storageTexts(content.mode, value) : termTexts(name, value);
    const shown = texts ? <Explained explanation={t(texts.means)}>{t(texts.name)}</Explained> : value;
    return { key: t(`clearance.${name}`), value: shown };
  };
  const hash = (key: string, hex: string): Row => ({ key, value: <Hash hex={hex} /> });
  return {
    organisation: [{ key: t('deployment.organisation'), value: <Named {...organisation} /> }],
    deployment: [{ key: t('desk.deployment'), value: <Named {...deployment} /> }],
    purposes: [
      {
        key: t('clearance.purposes', { count: content.purposes.length }),
        value: <Purposes purposes={content.purposes} />,
      },
    ],
    route: [term('route', content.route)],
    verdict: [
      {
        key: t('desk.verdict'),
        value: (
          <Explained explanation={t('desk.verdict-means', { verdict: content.verdict })}>
            {t('desk.verdict-clearable')}
          </Explained>
        ),
      },
    ],
    validity: [
      { key: t('desk.from'), value: moment(validity.notBefore) },
      { key: t('desk.until'), value: moment(validity.expires) },
    ],
    specimen: [
      {
        key: t('desk.specimen'),
        value: content.specimen ? (
          <Status tone="warning" word={t('desk.specimen-yes')} />
        ) : (
          t('desk.specimen-no')
        ),
      },
    ],
    mode: [term('mode', content.mode)],
    storage: [term('storage', content.storage)],
    model: [
      { key: t('clearance.model'), value: <code>{model.id}</code> },
      {
        key: t('desk.threshold'),
        value: (
          <Explained explanation={t('desk.threshold-means')}>
            <FormattedNumber value={model.threshold} maximumFractionDigits={20} />
          </Explained>
        ),
      },
      {
        key: t('desk.template'),
        value: t('desk.template-is', { length: model.template.length, bits: model.template.bits }),
      },
      hash(t('desk.card'), model.card),
      hash(t('desk.file-detection'), model.files.detection),
      hash(t('desk.file-landmarks'), model.files.landmarks),
      hash(t('desk.file-representation'), model.files.representation),
    ],
    evaluation: useEvaluation(content.evaluation),
    attackDetection: [
      {
        key: t('clearance.attacks'),
        value: (
          <AttackPolicy
            policy={{
              passiveMinimum: attackDetection.passive?.minimum ?? null,
              challenge: attackDetection.challenge,
            }}
          />
        ),
      },
      ...(attackDetection.passive
        ? [
            hash(t('desk.attack-card'), attackDetection.passive.card),
            hash(t('desk.attack-file'), attackDetection.passive.file),
          ]
        : []),
    ],
    lanes: [
      { key: t('desk.face-gates'), value: <FormattedNumber value={lanes.face} /> },
      { key: t('desk.regular-gates'), value: <FormattedNumber value={lanes.regular} /> },
    ],
    parity: [
      {
        key: t('plan.part.parity'),
        value: (
          <Explained explanation={t('desk.parity-reason', { reason: parity.reason })}>
            {t('desk.parity-is', { time: exactDuration(t, parity.p90GapSeconds) })}
          </Explained>
        ),
      },
      ...useTerms(parity),
    ],
    hashes: [
      hash(t('desk.document.assessment'), hashes.assessment),
      hash(t('desk.document.dpia'), hashes.dpia),
      hash(t('desk.document.notice'), hashes.notice),
    ],
    keys: [hash(t('desk.key-issuer'), keys.issuer), hash(t('desk.key-gate'), keys.gate)],
    id: [{ key: t('clearance.id'), value: <code>{content.id}</code> }],
    version: [{ key: t('desk.version'), value: <FormattedNumber value={content.version} /> }],
  };
}

function useTerms({ terms }: ClearanceContent['parity']): readonly Row[] {
  const t = useConsoleText();
  if (!terms) return [{ key: t('desk.parity-after'), value: t('desk.parity-no-terms') }];
  return [
    {
      key: t('desk.parity-after'),
      value: t('desk.parity-after-is', { time: exactDuration(t, terms.afterSeconds) }),
    },
    {
      key: t('desk.parity-resume'),
      value: t('desk.parity-resume-is', { time: exactDuration(t, terms.resumeSeconds) }),
    },
    {
      key: t('plan.label.parity.terms.unmeasured'),
      value: t(`parity.terms.unmeasured.${terms.unmeasured}`),
    },
  ];
}

/** "Not measured" is said in words, never as a number or an empty hash. */
function useEvaluation(evaluation: ClearanceContent['evaluation']): readonly Row[] {
  const t = useConsoleText();
  if (!evaluation.computed) {
    return [
      {
        key: t('clearance.evaluation'),
        value: (
          <>
            <Status tone="warning" word={t('clearance.evaluation-not-computed')} />
            <span className="explanation">{t('clearance.evaluation-not-computed-means')}</span>
            <span className="explanation">{evaluation.reason}</span>
          </>
        ),
      },
    ];
  }
  return [
    {
      key: t('clearance.false-match-rate'),
      value: (
        <Explained explanation={t('clearance.false-match-rate-means')}>
          {t('clearance.false-match-rate-is', { count: Math.round(1 / evaluation.falseMatchRate) })}
        </Explained>
      ),
    },
    { key: t('desk.document.evaluation'), value: <Hash hex={evaluation.sha256} /> },
  ];
}

function Named({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <>
      {name} <code className="reference">{id}</code>
    </>
  );
}

/** Both languages: visitors read one of them, and both are signed. */
function Purposes({ purposes }: Pick<ClearanceContent, 'purposes'>) {
  const { language } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <ul className="plain-list">
      {purposes.map((purpose) => (
        <li key={purpose.id}>
          {purpose[language]} <code className="reference">{purpose.id}</code>
          <span className="explanation" lang={other}>
            {purpose[other]}
          </span>
        </li>
      ))}
    </ul>
  );
}
