import type { AttackChoice, ModelChoice, ModelList, ModelView } from '@tenzij/contracts';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { type ReactNode, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { AttackFields } from './attack-fields.tsx';
import { AttackSummary } from './attack-summary.tsx';
import { expectationsAt, oneIn } from './expectations.ts';
import { Options } from './options.tsx';
import { WhatFollows } from './what-follows.tsx';

export interface ChooseModelProps {
  readonly list: ModelList;
  /** What counts now: the setting that comes marked, and the model that passes were made with, if any. */
  readonly now: { readonly model: string | null; readonly attacks: AttackChoice };
  /** What happens after the press, below what the choice costs. */
  readonly follows: (choice: ModelChoice) => ReactNode;
  readonly confirm: string;
  readonly busy: boolean;
  /** Whether the choice was carried out, so that there is nothing left to confirm. */
  readonly done: boolean;
  readonly onConfirm: (choice: ModelChoice) => void;
  /** Something else was picked. */
  readonly onPick: () => void;
}

/** The organiser's choice: which recogniser, how strict, what against attacks, what follows, and only then the press. */
export function ChooseModel(props: ChooseModelProps) {
  const { list, now, follows, confirm, busy, done, onConfirm, onPick } = props;
  const t = useConsoleText();
  const [modelId, setModelId] = useState<string | null>(null);
  const [rate, setRate] = useState<string | null>(null);
  const { models, attackDetection: offered } = list;
  const [attacks, setAttacks] = useState(now.attacks);
  const report = models.find(({ card }) => card.id === modelId)?.report;
  const rates = report?.computed ? report.choices : [];
  const expected = report?.computed && rate !== null ? expectationsAt(report, rate) : null;
  const choice =
    modelId !== null && rate !== null ? { modelId, falseMatchRate: rate, attackDetection: attacks } : null;

  return (
    <>
      <Options
        legend={t('models.which')}
        options={models.map((model) => ({
          value: model.card.id,
          name: model.card.name,
          why: reasonAgainst(model),
        }))}
        chosen={modelId}
        onChoose={(id) => {
          setModelId(id);
          setRate(null);
          onPick();
        }}
        whyNot={(code) => t(code)}
      />
      {modelId !== null && (
        <Options
          legend={t('models.how-strict')}
          options={rates.map((fmr) => ({
            value: fmr,
            name: t('models.rate', { count: oneIn(fmr) }),
            why: null,
          }))}
          chosen={rate}
          onChoose={(fmr) => {
            setRate(fmr);
            onPick();
          }}
          whyNot={(code) => t(code)}
        />
      )}
      {rates.length > 0 && <Paragraph>{t('models.measure-yours')}</Paragraph>}
      {modelId !== null && (
        <AttackFields
          offered={offered}
          chosen={attacks}
          onChoose={(picked) => {
            setAttacks(picked);
            onPick();
          }}
        />
      )}
      <div aria-live="polite">
        {expected && choice && !done && (
          <section className="consequences" aria-labelledby="what-follows">
            <Heading level={3} id="what-follows">
              {t('models.what-follows')}
            </Heading>
            <WhatFollows expected={expected} />
            <AttackSummary offered={offered} chosen={attacks} now={now.attacks} />
            {follows(choice)}
            <Button variant="primary" busy={busy} onClick={() => onConfirm(choice)}>
              {confirm}
            </Button>
          </section>
        )}
      </div>
    </>
  );
}

/** Why a model can't be chosen, or `null` when it can. */
function reasonAgainst({ installed, report }: ModelView) {
  if (!installed) return 'models.why-not-installed';
  if (!report.computed) return 'models.why-not-measured';
  return report.choices.length === 0 ? 'models.why-no-threshold' : null;
}
