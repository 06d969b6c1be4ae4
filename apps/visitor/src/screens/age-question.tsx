import { useTexts } from '../texts/use-texts.ts';

export type Age = 'over' | 'under';

interface AgeQuestionProps {
  readonly age: Age | null;
  readonly onChoose: (age: Age) => void;
}

const AGES = ['over', 'under'] as const;

/**
 * One question, neither answer chosen. Nothing else is asked of age. That somebody is under 16 isn't kept as
 * such; that a parent or guardian answered in their place is, and says it.
 */
export function AgeQuestion({ age, onChoose }: AgeQuestionProps) {
  const t = useTexts();
  return (
    <fieldset className="v-age" aria-describedby="age-why">
      <legend className="v-age__title">{t('age.title')}</legend>
      <p id="age-why" className="v-age__why">
        {t('age.why')}
      </p>
      {AGES.map((one) => (
        <label key={one} className="v-purpose">
          <span>{t(`age.${one}`)}</span>
          <input
            type="radio"
            name="age"
            className="v-age__radio"
            checked={age === one}
            onChange={() => onChoose(one)}
          />
        </label>
      ))}
    </fieldset>
  );
}
