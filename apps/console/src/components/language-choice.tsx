import { LANGUAGES, type Language } from '@tenzij/kernel';
import { Button } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';

export interface LanguageChoiceProps {
  readonly shown: Language;
  readonly onChoose: (language: Language) => void;
}

/** In which language a text for others is shown: apart from the language of the page itself. */
export function LanguageChoice({ shown, onChoose }: LanguageChoiceProps) {
  const t = useConsoleText();
  return (
    <div className="actions">
      {LANGUAGES.map((each) => (
        <Button
          key={each}
          variant={shown === each ? 'primary' : 'secondary'}
          aria-pressed={shown === each}
          onClick={() => onChoose(each)}
        >
          {t(`language.in-${each}`)}
        </Button>
      ))}
    </div>
  );
}
