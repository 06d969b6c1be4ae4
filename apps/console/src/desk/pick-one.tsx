import { useId } from 'react';

export interface PickOneProps<T extends string> {
  readonly legend: string;
  /** Another language than the page's. */
  readonly lang?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/** One of some, none of them beforehand, as large targets of one size. */
export function PickOne<T extends string>({ legend, lang, options, chosen, onChoose }: PickOneProps<T>) {
  const name = useId();
  return (
    <fieldset className="frontdesk__ask" lang={lang}>
      <legend className="frontdesk__legend">{legend}</legend>
      <div className="frontdesk__options">
        {options.map(({ value, label }) => (
          <label key={value} className="frontdesk__option">
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
