import { useId } from 'react';
import type { TextKey } from '../texts/nl.ts';

interface Option {
  readonly value: string;
  readonly name: string;
  /** What it means, in smaller letters. */
  readonly about?: string;
  /** Why it can't be chosen; `null` when it can. */
  readonly why: TextKey | null;
}

export interface OptionsProps {
  readonly legend: string;
  /** What the choice is about, below the legend. */
  readonly about?: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
  readonly whyNot: (why: TextKey) => string;
  /** What is wrong with the choice, in words. */
  readonly error?: string | null;
}

/** One of a few; what can't be chosen says why. */
export function Options({ legend, about, options, chosen, onChoose, whyNot, error = null }: OptionsProps) {
  const group = useId();
  return (
    <fieldset className="options" aria-describedby={about === undefined ? undefined : `${group}about`}>
      <legend className="options__legend">{legend}</legend>
      {about !== undefined && (
        <p className="options__about" id={`${group}about`}>
          {about}
        </p>
      )}
      {options.map(({ value, name, about: explanation, why }) => (
        <label className={why === null ? 'option' : 'option option--off'} key={value}>
          <input
            className="option__mark"
            type="radio"
            name={group}
            aria-labelledby={`${group}${value}name`}
            aria-describedby={`${group}${value}more`}
            value={value}
            checked={value === chosen}
            aria-invalid={error === null ? undefined : true}
            disabled={why !== null}
            onChange={() => onChoose(value)}
          />
          <span>
            <span id={`${group}${value}name`}>{name}</span>
            <span id={`${group}${value}more`}>
              {explanation !== undefined && <span className="explanation">{explanation}</span>}
              {why !== null && <span className="explanation">{whyNot(why)}</span>}
            </span>
          </span>
        </label>
      ))}
      {error !== null && <p className="field__error">{error}</p>}
    </fieldset>
  );
}
