import type { QuestionView } from '@tenzij/contracts';
import { useId } from 'react';
import { NL_ASSESSMENT } from '../texts/nl-assessment.ts';
import { useConsoleText } from '../use-console.ts';
import type { AnswerValue } from './answer-draft.ts';

export interface AnswerOptionsProps {
  readonly question: QuestionView;
  readonly chosen: AnswerValue | undefined;
  readonly onChoose: (value: AnswerValue) => void;
}

/** Every answer as a target of one size, "I don't know" included: none is easier to choose than another. */
export function AnswerOptions({ question, chosen, onChoose }: AnswerOptionsProps) {
  const t = useConsoleText();
  const group = useId();
  const explained = question.answers.some((value) => value !== 'unknown' && isExplained(value));
  return (
    <fieldset className={explained ? 'answers answers--explained' : 'answers'}>
      <legend className="answers__legend">{t('assess.your-answer')}</legend>
      <div className="answers__options">
        {question.answers.map((value) => (
          <label className="answer" key={value}>
            <input
              className="answer__mark"
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              aria-labelledby={`${group}${value}`}
              aria-describedby={explained ? `${group}${value}about` : undefined}
              onChange={() => onChoose(value)}
            />
            <span className="answer__text">
              <span className="answer__word" id={`${group}${value}`}>
                {t(`assess.value-${value}`)}
              </span>
              {explained && isExplained(value) && (
                <span className="explanation" id={`${group}${value}about`}>
                  {t(`assess.value-${value}-about`)}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Explained = Exclude<AnswerValue, 'yes' | 'no'>;

function isExplained(value: AnswerValue): value is Explained {
  return `assess.value-${value}-about` in NL_ASSESSMENT;
}
