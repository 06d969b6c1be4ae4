import type { Visit } from '@tenzij/contracts';
import { useLanguage } from '@tenzij/ui';

/** The nine questions, a line each, which unfolds. */
export function Questions({ notice }: Pick<Visit, 'notice'>) {
  const { language } = useLanguage();
  return (
    <div className="v-questions">
      {notice.items.map((item) => (
        <details key={item.id} className="v-question">
          <summary className="v-question__summary">{item.question[language]}</summary>
          <p className="v-question__answer">{item.answer[language]}</p>
        </details>
      ))}
    </div>
  );
}
