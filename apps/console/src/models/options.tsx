import { useId } from 'react';
import type { TextKey } from '../texts/nl.ts';

interface Option {
  readonly value: string;
  readonly name: string;
  /** Why it can't be chosen; `null` when it can. */
  readonly why: TextKey | null;
}

export interface OptionsProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
  readonly whyNot: (why: TextKey) => string;
}

/** One of a few, none chosen beforehand; what can't be chosen says why. */
export function Options({ legend, options, chosen, onChoose, whyNot }: OptionsProps) {
  const group = useId();
  return (
    <fieldset className="options">
      <legend className="options__legend">{legend}</legend>
      {options.map(({ value, name, why }) => (
        <label className={why === null ? 'option' : 'option option--off'} key={value}>
          <input
            className="option__mark"
            type="radio"
            name={group}
            value={value}
            checked={value === chosen}
            disabled={why !== null}
            onChange={() => onChoose(value)}
          />
          <span>
            {name}
            {why !== null && <span className="explanation">{whyNot(why)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
