import type { RegisterChoice } from '@tenzij/contracts';
import { LANGUAGES } from '@tenzij/kernel';
import { FieldGroup } from '../components/field-group.tsx';
import { TextArea } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { SAID, SAID_PARTS, unsaid, withSaid } from './choice.ts';

export interface ChoiceFormProps {
  readonly choice: RegisterChoice;
  readonly editable: boolean;
  readonly onChange: (choice: RegisterChoice) => void;
}

/** The switch, off at the start, and what the organiser says themselves. */
export function ChoiceForm({ choice, editable, onChange }: ChoiceFormProps) {
  const t = useConsoleText();
  const open = unsaid(choice);
  return (
    <>
      <label className="option register__switch">
        <input
          className="option__mark"
          type="checkbox"
          checked={choice.listed}
          disabled={!editable}
          onChange={(event) => onChange({ ...choice, listed: event.target.checked })}
        />
        <span>
          {t('register.switch')}
          <span className="explanation">{t(choice.listed ? 'register.is-on' : 'register.is-off')}</span>
        </span>
      </label>
      {SAID_PARTS.map((part) => (
        <FieldGroup key={part} legend={t(`register.${part}`)} lead={t(`register.${part}-lead`)}>
          <div className="field-pair">
            {LANGUAGES.map((language) => (
              <TextArea
                key={language}
                label={t(`language.in-${language}`)}
                lang={language}
                value={choice[part][language]}
                maxLength={SAID[part]}
                readOnly={!editable}
                onChange={(text) => onChange(withSaid(choice, part, language, text))}
              />
            ))}
          </div>
        </FieldGroup>
      ))}
      {choice.listed && open > 0 && <p className="explanation">{t('register.unsaid', { count: open })}</p>}
    </>
  );
}
