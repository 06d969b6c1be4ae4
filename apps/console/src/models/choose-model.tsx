import {
  ALL_ERRORS,
  type AttackChoice,
  type ChosenModel,
  type DeploymentView,
  type ModelList,
  type ModelView,
} from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { AttackFields } from './attack-fields.tsx';
import { AttackSummary } from './attack-summary.tsx';
import { expectationsAt, oneIn } from './expectations.ts';
import { Options } from './options.tsx';
import { WhatFollows } from './what-follows.tsx';

export interface ChooseModelProps {
  readonly api: ConsoleApi;
  readonly deployment: DeploymentView;
  readonly list: ModelList;
  readonly onChosen: () => void;
}

type Sent =
  | { readonly is: 'no' | 'sending' }
  | { readonly is: 'done'; readonly chosen: ChosenModel }
  | { readonly is: 'refused'; readonly problem: ApiRefusal };

/** The organiser's choice: which recogniser, how strict, what against attacks, what follows, and only then the press. */
export function ChooseModel({ api, deployment, list, onChosen }: ChooseModelProps) {
  const t = useConsoleText();
  const [modelId, setModelId] = useState<string | null>(null);
  const [rate, setRate] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent>({ is: 'no' });
  const { models, attackDetection: offered } = list;
  const now = attacksNow(deployment);
  const [attacks, setAttacks] = useState(now);
  const report = models.find(({ card }) => card.id === modelId)?.report;
  const rates = report?.computed ? report.choices : [];
  const expected = report?.computed && rate !== null ? expectationsAt(report, rate) : null;
  const isOther = deployment.clearance.state === 'in-force' && deployment.clearance.model !== modelId;

  const pickModel = (id: string) => {
    setModelId(id);
    setRate(null);
    setSent({ is: 'no' });
  };
  const pickRate = (fmr: string) => {
    setRate(fmr);
    setSent({ is: 'no' });
  };
  const pickAttacks = (choice: AttackChoice) => {
    setAttacks(choice);
    setSent({ is: 'no' });
  };
  const confirm = async () => {
    if (modelId === null || rate === null) return;
    setSent({ is: 'sending' });
    const choice = { modelId, falseMatchRate: rate, attackDetection: attacks };
    const answer = await api.chooseModel(deployment.id, choice);
    setSent(answer.ok ? { is: 'done', chosen: answer.value } : { is: 'refused', problem: answer.problem });
    if (answer.ok) onChosen();
  };

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
        onChoose={pickModel}
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
          onChoose={pickRate}
          whyNot={(code) => t(code)}
        />
      )}
      {rates.length > 0 && <Paragraph>{t('models.measure-yours')}</Paragraph>}
      {modelId !== null && <AttackFields offered={offered} chosen={attacks} onChoose={pickAttacks} />}
      <div aria-live="polite">
        {expected && sent.is !== 'done' && (
          <section className="consequences" aria-labelledby="what-follows">
            <Heading level={3} id="what-follows">
              {t('models.what-follows')}
            </Heading>
            <WhatFollows expected={expected} />
            <AttackSummary offered={offered} chosen={attacks} now={now} />
            <Paragraph>{t(isOther ? 'models.passes-other' : 'models.passes-same')}</Paragraph>
            <Paragraph>{t('models.reissue')}</Paragraph>
            <Button variant="primary" busy={sent.is === 'sending'} onClick={confirm}>
              {t('models.confirm')}
            </Button>
          </section>
        )}
      </div>
      {sent.is === 'refused' && <ProblemNotice problem={sent.problem} catalogue={ALL_ERRORS} />}
      {sent.is === 'done' && (
        <Alert tone="ok" title={t('models.done')} live>
          <Paragraph>
            {t('models.done-means', { id: sent.chosen.clearance.id, entry: sent.chosen.ledger.sequence })}
          </Paragraph>
          <Paragraph>
            <Link href={hrefOf({ screen: 'deployment', id: deployment.id, section: 'terms' })}>
              {t('models.see-clearance')}
            </Link>
          </Paragraph>
        </Alert>
      )}
    </>
  );
}

/** What the clearance asks now: the organiser's own setting, so it comes marked. */
function attacksNow({ clearance }: DeploymentView): AttackChoice {
  return clearance.state === 'in-force'
    ? clearance.attackDetection
    : { passiveMinimum: null, challenge: 'none' };
}

/** Why a model can't be chosen, or `null` when it can. */
function reasonAgainst({ installed, report }: ModelView) {
  if (!installed) return 'models.why-not-installed';
  if (!report.computed) return 'models.why-not-measured';
  return report.choices.length === 0 ? 'models.why-no-threshold' : null;
}
