import { NumberField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { EntryFieldValues } from './entry-form.ts';

const KINDS = ['once', 'again'] as const;

export interface EntryFieldsProps {
  readonly fields: EntryFieldValues;
  readonly isWrong: boolean;
  readonly onChange: (fields: EntryFieldValues) => void;
}

/** Once, or again after a while, each with what it means at the gate. */
export function EntryFields({ fields, isWrong, onChange }: EntryFieldsProps) {
  const t = useConsoleText();
  return (
    <fieldset className="gates__entry">
      <legend className="field__label">{t('gates.entry')}</legend>
      {KINDS.map((kind) => (
        <label className="gates__check" key={kind}>
          <input
            type="radio"
            name="entry"
            checked={fields.kind === kind}
            onChange={() => onChange({ ...fields, kind })}
          />
          <span>
            <strong>{t(`gates.entry-${kind}`)}</strong>
            <br />
            {t(`gates.entry-${kind}-means`)}
          </span>
        </label>
      ))}
      {fields.kind === 'again' && (
        <NumberField
          label={t('gates.minutes')}
          hint={t('gates.minutes-hint')}
          value={fields.minutes}
          unit={t('gates.minutes-unit')}
          error={isWrong ? t('gates.minutes-wrong') : null}
          onChange={(minutes) => onChange({ ...fields, minutes })}
        />
      )}
    </fieldset>
  );
}
