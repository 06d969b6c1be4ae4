import { ALL_ERRORS, type ModelList } from '@tenzij/contracts';
import { Alert, Busy, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import { ConflictChoice } from '../case/documents/conflict-choice.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { VoidWarning } from '../case/documents/void-warning.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { EMPTY_PLAN, type PlanDraft } from '../plan/plan-draft.ts';
import { planTexts } from '../plan/plan-texts.ts';
import { caseHref } from '../route.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { ChooseModel, type ChooseModelProps } from './choose-model.tsx';

export interface PlanChoiceProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  readonly list: ModelList;
  readonly onRefused: () => void;
}

/** For a deployment of one's own the choice goes into the plan: signing it is for both, later. */
export function PlanChoice({ api, deployment, list, onRefused }: PlanChoiceProps) {
  const t = useConsoleText();
  const dates = useDates();
  const open = useDocument<PlanDraft>(api, deployment, 'plan', { empty: EMPTY_PLAN, onRefused });
  const { body, status, problem, conflict, voids, saving } = open;
  const [done, setDone] = useState(false);
  if (status === 'loading') return <Busy label={t('app.loading')} />;
  if (status === 'failed') return problem && <ProblemNotice problem={problem} />;
  const confirm: ChooseModelProps['onConfirm'] = ({ modelId, falseMatchRate, attackDetection }) => {
    open.edit({ ...body, model: { id: modelId, falseMatchRate }, attackDetection });
    void open.save().then(setDone);
  };
  if (conflict) {
    return (
      <ConflictChoice
        mine={body}
        theirs={conflict}
        texts={planTexts(t, dates)}
        onKeepMine={() => void open.keepMine().then(setDone)}
        onTakeTheirs={open.takeTheirs}
        onCombined={(combined) => {
          open.goOnWith(combined as PlanDraft);
          void open.save().then(setDone);
        }}
      />
    );
  }
  return (
    <>
      <ChooseModel
        list={list}
        now={{ model: body.model?.id ?? null, attacks: body.attackDetection }}
        confirm={t('models.into-plan')}
        busy={saving}
        done={done}
        onConfirm={confirm}
        onPick={() => setDone(false)}
        follows={() => <Paragraph>{t('models.into-plan-means')}</Paragraph>}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {voids && (
        <VoidWarning
          fields={voids}
          onConfirm={() => void open.saveAndVoid().then(setDone)}
          onLeave={open.discard}
        />
      )}
      {done && (
        <Alert tone="ok" title={t('models.in-plan')} live>
          <p>
            <Link href={caseHref(deployment, 'plan')}>{t('models.to-plan')}</Link>
          </p>
        </Alert>
      )}
    </>
  );
}
