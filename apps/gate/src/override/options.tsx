export interface OptionsProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/** One out of a few, each as wide as the panel, for a finger in a glove. */
export function Options<T extends string>({ name, legend, options, chosen, onChoose }: OptionsProps<T>) {
  return (
    <fieldset className="desk__options">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
