import { ALL_ERRORS, type PresetList } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Button, Heading, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';

export interface PresetCardsProps {
  readonly api: Pick<ConsoleApi, 'presets' | 'createCase'>;
  readonly onCreated: (id: string) => void;
  readonly onRefused: () => void;
}

/** Worked examples, each to open as an exercise. */
export function PresetCards({ api, onCreated, onRefused }: PresetCardsProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const [presets, setPresets] = useState<PresetList['presets'] | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  useEffect(() => {
    void api.presets().then((answer) => {
      if (answer.ok) setPresets(answer.value.presets);
      else setProblem(answer.problem);
    });
  }, [api]);
  const open = async (preset: string) => {
    setOpening(preset);
    setProblem(null);
    const answer = await api.createCase({ preset });
    setOpening(null);
    if (answer.ok) return onCreated(answer.value.id);
    setProblem(answer.problem);
    onRefused();
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {presets === null && problem === null && <Busy label={t('app.loading')} />}
      <ul className="cards">
        {presets?.map(({ id, title, summary }) => (
          <li className="card" key={id}>
            <Heading level={3} id={`preset-${id}`} className="card__title">
              {title[language]}
            </Heading>
            <Paragraph>{summary[language]}</Paragraph>
            <Button
              id={`open-${id}`}
              aria-labelledby={`open-${id} preset-${id}`}
              busy={opening === id}
              onClick={() => void open(id)}
            >
              {t('new.open')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
