import { ALL_ERRORS, type CaseView, type DeploymentView, type ModelList } from '@tenzij/contracts';
import { ok, type Result } from '@tenzij/kernel';
import { type ApiRefusal, Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { ModelArticle } from '../models/model-article.tsx';
import { PlanChoice } from '../models/plan-choice.tsx';
import { SpecimenChoice } from '../models/specimen-choice.tsx';
import { useConsoleText } from '../use-console.ts';
import { ProblemScreen } from './problem-screen.tsx';

export interface ModelsScreenProps {
  readonly api: ConsoleApi;
  /** The deployment to choose for. */
  readonly deployment: string | null;
  readonly role: 'organiser' | 'dpo';
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** The recognisers side by side, and the organiser's choice of one. */
export function ModelsScreen({ api, deployment, role, onRefused, actions, footer }: ModelsScreenProps) {
  const t = useConsoleText();
  const { list, about, problem, load } = useModels(api, deployment, onRefused);
  if (problem)
    return (
      <ProblemScreen
        problem={problem}
        onRetry={() => void load()}
        wayBack
        actions={actions}
        footer={footer}
      />
    );
  return (
    <Screen
      name="models"
      title={t('models.title')}
      specimen={about?.view.specimen ?? false}
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
              <ModelArticle
                key={model.card.id}
                model={model}
                inUse={isInUse(about?.deployment ?? null, model.card.id)}
              />
            ))}
          </div>
          {list.unusable.map(({ file, ...refusal }) => (
            <ProblemNotice key={file} problem={refusal} catalogue={ALL_ERRORS} tone="warning">
              <code>{file}</code>
            </ProblemNotice>
          ))}
          {about && (
            <Choice
              api={api}
              about={about}
              list={list}
              role={role}
              onChosen={() => void load()}
              onRefused={onRefused}
            />
          )}
        </>
      )}
    </Screen>
  );
}

interface ChoiceProps {
  readonly api: ConsoleApi;
  readonly about: About;
  readonly list: ModelList;
  readonly role: ModelsScreenProps['role'];
  readonly onChosen: () => void;
  readonly onRefused: () => void;
}

function Choice({ api, about, list, role, onChosen, onRefused }: ChoiceProps) {
  const t = useConsoleText();
  const { view, deployment } = about;
  return (
    <section className="section narrow" aria-labelledby="choose">
      <Heading level={2} id="choose" className="section__heading">
        {t('models.choose', { deployment: view.name })}
      </Heading>
      {role !== 'organiser' && <Paragraph>{t('models.organiser-chooses')}</Paragraph>}
      {role === 'organiser' && view.specimen && deployment && (
        <SpecimenChoice api={api} deployment={deployment} list={list} onChosen={onChosen} />
      )}
      {role === 'organiser' && !view.specimen && (
        <PlanChoice api={api} deployment={view.id} list={list} onRefused={onRefused} />
      )}
    </section>
  );
}

/** The deployment to choose for; `deployment`: once visitors and gates know it. */
interface About {
  readonly view: CaseView;
  readonly deployment: DeploymentView | null;
}

function isInUse(deployment: DeploymentView | null, model: string): boolean {
  return deployment?.clearance.state === 'in-force' && deployment.clearance.model === model;
}

/** The list and the deployment, asked for together; asked for again after a choice. */
function useModels(api: ConsoleApi, deployment: string | null, onRefused: () => void) {
  const [list, setList] = useState<ModelList | null>(null);
  const [about, setAbout] = useState<About | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const load = useCallback(async () => {
    const [models, found] = await Promise.all([
      api.models(),
      deployment === null ? ok(null) : readAbout(api, deployment),
    ]);
    const refused = [models, found].find((answer) => !answer.ok);
    setProblem(refused && !refused.ok ? refused.problem : null);
    if (refused) return onRefused();
    if (models.ok) setList(models.value);
    setAbout(found.ok ? found.value : null);
  }, [api, deployment, onRefused]);
  useEffect(() => {
    void load();
  }, [load]);
  return { list, about, problem, load };
}

async function readAbout(api: ConsoleApi, id: string): Promise<Result<About, ApiRefusal>> {
  const view = await api.caseView(id);
  if (!view.ok) return view;
  if (!view.value.shown) return ok({ view: view.value, deployment: null });
  const deployment = await api.deployment(id);
  return deployment.ok ? ok({ view: view.value, deployment: deployment.value }) : deployment;
}
