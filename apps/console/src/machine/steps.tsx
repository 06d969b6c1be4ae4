import { ALL_ERRORS } from '@tenzij/contracts';
import { Heading, ProblemNotice } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { useModelViews } from '../use-models.ts';
import { ComparisonView } from './comparison-view.tsx';
import { FacesView } from './faces-view.tsx';
import type { Look } from './look.ts';
import type { Machine, MachineState, Which } from './machine.ts';
import { NormalisedView } from './normalised-view.tsx';
import { PhotoInput } from './photo-input.tsx';
import { Picture } from './picture.tsx';
import { QualityView } from './quality-view.tsx';
import { StepFrame, StepState } from './step-frame.tsx';
import { TemplateView } from './template-view.tsx';

export interface StepsProps {
  readonly machine: Machine;
  readonly state: MachineState;
  readonly api: ConsoleApi;
  /** What stands between steps 3 and 4. */
  readonly border: ReactNode;
}

/** The five steps, each with what it gave. */
export function Steps({ machine, state, api, border }: StepsProps) {
  const { first } = state;
  const clearance = state.permit?.ok ? state.permit.value : null;
  return (
    <>
      <StepFrame step={1} look={first}>
        <Photo which="first" machine={machine} look={first} />
      </StepFrame>
      <StepFrame step={2} look={first}>
        <Faces which="first" machine={machine} look={first} />
      </StepFrame>
      <StepFrame step={3} look={first}>
        <Normalised look={first} />
        {first.quality?.ok && <QualityView quality={first.quality.value} />}
        {first.quality && !first.quality.ok && (
          <ProblemNotice problem={first.quality.problem} catalogue={ALL_ERRORS} tone="warning" />
        )}
      </StepFrame>
      {border}
      <StepFrame step={4} look={withoutPermit(first, state.permit, 4)}>
        {first.template && clearance && (
          <TemplateView template={first.template} shape={clearance.model.template} />
        )}
      </StepFrame>
      <StepFrame step={5} look={withoutPermit(untouched(first), state.permit, 5)}>
        {clearance && <Second machine={machine} state={state} api={api} />}
      </StepFrame>
    </>
  );
}

/** Step 5 has its own photo below it, so what the first one waits for is not said there again. */
function untouched(look: Look): Look {
  return { ...look, stopped: null, working: null };
}

/** Says why steps 4 and 5 aren't there before anybody takes the trouble of giving a photo. */
function withoutPermit(look: Look, permit: MachineState['permit'], step: 4 | 5): Look {
  if (!permit || permit.ok || look.stopped?.step === step) return look;
  return { ...look, working: null, stopped: { step, problem: permit.problem } };
}

interface PartProps {
  readonly which: Which;
  readonly machine: Machine;
  readonly look: Look;
}

function Photo({ which, machine, look }: PartProps) {
  const t = useConsoleText();
  return (
    <>
      <PhotoInput
        has={look.picture !== null || look.stopped !== null}
        onPhoto={(photo) => void machine.take(which, photo)}
        onClear={() => machine.clear(which)}
      />
      {look.picture && (
        <>
          <Picture picture={look.picture} label={t('machine.photo-label')} />
          <p className="caption">
            {t('machine.photo-size', { width: look.picture.width, height: look.picture.height })}
          </p>
        </>
      )}
    </>
  );
}

function Faces({ which, machine, look }: PartProps) {
  if (!look.picture || !look.faces?.length) return null;
  const choose = (face: number) => void machine.choose(which, face);
  return <FacesView picture={look.picture} faces={look.faces} chosen={look.chosen} onChoose={choose} />;
}

function Normalised({ look }: Pick<PartProps, 'look'>) {
  const face = look.faces?.[look.chosen ?? -1];
  if (!look.picture || !face || !look.normalised) return null;
  return <NormalisedView picture={look.picture} face={face} normalised={look.normalised} />;
}

/** Step 5: a second photo goes through the same steps, and the two templates are compared. */
function Second({ machine, state, api }: Omit<StepsProps, 'border'>) {
  const t = useConsoleText();
  const { second, permit, outcome } = state;
  const models = useModelViews(api, null);
  if (!permit?.ok) return null;
  const model = models?.find(({ card }) => card.id === permit.value.model.id) ?? null;
  const [step] = [second.stopped?.step ?? second.working].filter((one) => one !== null);
  return (
    <>
      <Heading level={3}>{t('machine.second-photo')}</Heading>
      <PhotoInput
        has={second.picture !== null || second.stopped !== null}
        onPhoto={(photo) => void machine.take('second', photo)}
        onClear={() => machine.clear('second')}
      />
      <div className="second">
        {second.faces?.length ? (
          <Faces which="second" machine={machine} look={second} />
        ) : (
          second.picture && <Picture picture={second.picture} label={t('machine.photo-label')} />
        )}
        {step !== undefined && <StepState step={step} look={second} />}
      </div>
      <ComparisonView outcome={outcome} clearance={permit.value} model={model} />
    </>
  );
}
