import { ALL_ERRORS, type ChosenModel, type DeploymentView, type ModelList } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { ChooseModel, type ChooseModelProps } from './choose-model.tsx';

export interface SpecimenChoiceProps {
  readonly api: ConsoleApi;
  readonly deployment: DeploymentView;
  readonly list: ModelList;
  readonly onChosen: () => void;
}

type Sent =
  | { readonly is: 'no' | 'sending' }
  | { readonly is: 'done'; readonly chosen: ChosenModel }
  | { readonly is: 'refused'; readonly problem: ApiRefusal };

/** A specimen is signed with software keys, so that a choice gives it a new clearance at once. */
export function SpecimenChoice({ api, deployment, list, onChosen }: SpecimenChoiceProps) {
  const t = useConsoleText();
  const [sent, setSent] = useState<Sent>({ is: 'no' });
  const [now] = useState(() => signedNow(deployment));
  const confirm: ChooseModelProps['onConfirm'] = async (choice) => {
    setSent({ is: 'sending' });
    const answer = await api.chooseModel(deployment.id, choice);
    setSent(answer.ok ? { is: 'done', chosen: answer.value } : { is: 'refused', problem: answer.problem });
    if (answer.ok) onChosen();
  };
  return (
    <>
      <ChooseModel
        list={list}
        now={now}
        confirm={t('models.confirm')}
        busy={sent.is === 'sending'}
        done={sent.is === 'done'}
        onConfirm={confirm}
        onPick={() => setSent({ is: 'no' })}
        follows={({ modelId }) => (
          <>
            <Paragraph>
              {t(
                deployment.clearance.state === 'in-force' && deployment.clearance.model !== modelId
                  ? 'models.passes-other'
                  : 'models.passes-same',
              )}
            </Paragraph>
            <Paragraph>{t('models.reissue')}</Paragraph>
          </>
        )}
      />
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
function signedNow({ clearance }: DeploymentView): ChooseModelProps['now'] {
  return clearance.state === 'in-force'
    ? { model: clearance.model, attacks: clearance.attackDetection }
    : { model: null, attacks: { passiveMinimum: null, challenge: 'none' } };
}
