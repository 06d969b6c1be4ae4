import { nineAndOne } from '@tenzij/lanes';
import { Button, Heading, useLanguage } from '@tenzij/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { focusFirstWrong } from '../components/focus-first-wrong.ts';
import { useConsoleText } from '../use-console.ts';
import { Example } from './example.tsx';
import { Faults } from './faults.tsx';
import { FileSection } from './file-section.tsx';
import { fileOf, shifted } from './lanes-draft.ts';
import { LanesForm } from './lanes-form.tsx';
import { Outcome } from './outcome.tsx';
import { usePlanning } from './use-planning.ts';

export interface LanesWorkProps {
  /** The plan file, as it is saved or being typed. */
  readonly file: unknown;
  readonly onEdit: (file: unknown) => void;
  readonly editable: boolean;
  /** What a file with this plan is called, without its ending. */
  readonly name: string;
  /** Works out what is there at once: for whoever reads along. */
  readonly atOnce: boolean;
  /** What stands below the form. `mayBeSaved` says beside the fields what is wrong. */
  readonly below?: (mayBeSaved: () => boolean) => ReactNode;
}

/** The plan, the example, and what comes of either. */
export function LanesWork({ file, onEdit, editable, name, atOnce, below }: LanesWorkProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const form = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [before, setBefore] = useState<{ readonly file: unknown } | null>(null);
  const [example, setExample] = useState(false);
  const planning = usePlanning(file);
  const { draft, faults, state, outdated } = planning;
  const first = useRef(planning.workOut);
  useEffect(() => {
    if (atOnce) first.current(file);
  }, [atOnce, file]);
  const show = () => outcome.current?.focus();
  const replace = (other: unknown, isExample: boolean) => {
    setBefore({ file });
    setExample(isExample);
    onEdit(other);
    planning.workOut(other);
  };
  const take = (taken: unknown) => {
    replace(taken, false);
    show();
  };
  const putBack = () => {
    if (before) onEdit(before.file);
    setBefore(null);
    setExample(false);
  };
  const mayBeSaved = () => {
    const right = planning.check() !== null;
    // What is kept has no times before its zero.
    if (right) onEdit(fileOf(shifted(draft)));
    else focusFirstWrong(form.current);
    return right;
  };
  const result = (
    <Outcome
      ref={outcome}
      state={state}
      outdated={outdated}
      onStop={planning.stop}
      nothing={!editable && !atOnce}
    />
  );
  return (
    <>
      {editable && (
        <Example
          shown={example}
          state={state}
          onShow={() => replace(nineAndOne(language), true)}
          onSee={show}
        />
      )}
      {before && (
        <p className="lane-back">
          <Button onClick={putBack}>{t('lanes.put-back')}</Button>
        </p>
      )}
      {!editable && result}
      <div className="lane-columns">
        <div>
          <div ref={form} className="lane-form">
            <Heading level={2}>{t(editable ? 'lanes.your-plan' : 'lanes.the-plan')}</Heading>
            <LanesForm
              draft={draft}
              errorOf={(name) => faults.find(({ field }) => field === name)?.text ?? null}
              wrong={faults.map(({ field }) => field ?? '')}
              editable={editable}
              onChange={(part) => onEdit(fileOf({ ...draft, ...part }))}
            />
          </div>
          <Faults faults={faults} />
          {editable && (
            <div className="actions lane-actions">
              <Button
                variant="primary"
                busy={state.is === 'working'}
                onClick={() => (planning.work() ? show() : focusFirstWrong(form.current))}
              >
                {t('lanes.work')}
              </Button>
            </div>
          )}
          {below?.(mayBeSaved)}
          <FileSection
            name={name}
            file={() => (planning.check() ? fileOf(shifted(draft)) : null)}
            onWrong={() => focusFirstWrong(form.current)}
            onTaken={editable ? take : null}
          />
        </div>
        {editable && result}
      </div>
    </>
  );
}
