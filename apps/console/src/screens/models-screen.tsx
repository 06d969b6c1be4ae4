import { ALL_ERRORS, type DeploymentView, explain, type ModelList } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { ChooseModel } from '../models/choose-model.tsx';
import { ModelArticle } from '../models/model-article.tsx';
import { useConsoleText } from '../use-console.ts';
import { ProblemScreen } from './problem-screen.tsx';

export interface ModelsScreenProps {
  readonly api: ConsoleApi;
  /** The deployment to choose for. */
  readonly deployment: string | null;
  readonly role: 'organiser' | 'dpo' | 'other';
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** The recognisers side by side, and the organiser's choice of one. */
export function ModelsScreen({ api, deployment, role, onRefused, actions, footer }: ModelsScreenProps) {
  const t = useConsoleText();
  const { list, view, problem, load } = useModels(api, deployment, onRefused);
  if (problem)
    return <ProblemScreen problem={problem} onRetry={load} wayBack actions={actions} footer={footer} />;
  return (
    <Screen
      name="models"
      title={t('models.title')}
      specimen={view?.specimen ?? false}
      actions={actions}
      footer={footer}
    >
      <WayBack deployment={deployment} />
      <div className="narrow">
        <Heading level={1}>{t('models.title')}</Heading>
        <Paragraph purpose="lead">{t('models.lead')}</Paragraph>
      </div>
      {list === null ? (
        <Busy label={t('app.loading')} />
      ) : (
        <>
          <div className="models">
            {list.models.map((model) => (
              <ModelArticle key={model.card.id} model={model} inUse={isInUse(view, model.card.id)} />
            ))}
          </div>
          {list.unusable.map(({ file, ...refusal }) => (
            <ProblemNotice key={file} problem={refusal} catalogue={ALL_ERRORS} tone="warning">
              <code>{file}</code>
            </ProblemNotice>
          ))}
          {view && <Choice api={api} view={view} list={list} role={role} onChosen={load} />}
        </>
      )}
    </Screen>
  );
}

interface ChoiceProps {
  readonly api: ConsoleApi;
  readonly view: DeploymentView;
  readonly list: ModelList;
  readonly role: ModelsScreenProps['role'];
  readonly onChosen: () => void;
}

function Choice({ api, view, list, role, onChosen }: ChoiceProps) {
  const t = useConsoleText();
  return (
    <section className="section narrow" aria-labelledby="choose">
      <Heading level={2} id="choose" className="section__heading">
        {t('models.choose', { deployment: view.name })}
      </Heading>
      {role !== 'organiser' && <Paragraph>{t('models.organiser-chooses')}</Paragraph>}
      {role === 'organiser' && !view.specimen && (
        <ProblemNotice
          problem={explain({ code: 'model.two-signatures-needed', params: {} })}
          tone="warning"
        />
      )}
      {role === 'organiser' && view.specimen && (
        <ChooseModel api={api} deployment={view} list={list} onChosen={onChosen} />
      )}
    </section>
  );
}

function isInUse(view: DeploymentView | null, model: string): boolean {
  return view?.clearance.state === 'in-force' && view.clearance.model === model;
}

/** The list and the deployment, asked for together; asked for again after a choice. */
function useModels(api: ConsoleApi, deployment: string | null, onRefused: () => void) {
  const [list, setList] = useState<ModelList | null>(null);
  const [view, setView] = useState<DeploymentView | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const load = useCallback(async () => {
    const [models, found] = await Promise.all([
      api.models(),
      deployment === null ? null : api.deployment(deployment),
    ]);
    const refused = [models, found].find((answer) => answer?.ok === false);
    setProblem(refused && !refused.ok ? refused.problem : null);
    if (refused) return onRefused();
    if (models.ok) setList(models.value);
    setView(found?.ok ? found.value : null);
  }, [api, deployment, onRefused]);
  useEffect(() => {
    void load();
  }, [load]);
  return { list, view, problem, load };
}
