import { FormattedNumber } from 'react-intl';

export interface Figure {
  readonly word: string;
  readonly count: number;
}

/** Numbers people act on: large, each with its word. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className="figures">
      {figures.map(({ word, count }) => (
        <li className="figure" key={word}>
          <span className="figure__count">
            <FormattedNumber value={count} />
          </span>{' '}
          <span className="figure__word">{word}</span>
        </li>
      ))}
    </ul>
  );
}
