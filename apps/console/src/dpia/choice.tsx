import { useId } from 'react';

export interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly name: string; readonly about?: string }[];
  readonly chosen: V | null;
  readonly onChoose: (value: V) => void;
  readonly editable: boolean;
  /** For whoever reads along, when nothing was chosen. */
  readonly none: string;
  readonly error?: string | null;
  /** Beside each other: for a few short words. */
  readonly row?: boolean;
}

/** One of a few for whoever writes, and what was chosen for whoever reads. Nothing is chosen beforehand. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { legend, options, chosen, onChoose, editable, none, error = null, row = false } = props;
  const group = useId();
  if (!editable) {
    return (
      <div className="written">
        <p className="written__label">{legend}</p>
        <p>{options.find(({ value }) => value === chosen)?.name ?? none}</p>
      </div>
    );
  }
  return (
    <fieldset
      className={row ? 'options options--row' : 'options'}
      aria-describedby={error === null ? undefined : `${group}error`}
    >
      <legend className="options__legend">{legend}</legend>
      {error !== null && (
        <p className="field__error" id={`${group}error`}>
          {error}
        </p>
      )}
      <div className="options__list">
        {options.map(({ value, name, about }) => (
          <label className="option" key={value}>
            <input
              className="option__mark"
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              aria-invalid={error === null ? undefined : true}
              onChange={() => onChoose(value)}
            />
            <span>
              {name}
              {about !== undefined && <span className="explanation">{about}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
