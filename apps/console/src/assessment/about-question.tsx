import type { QuestionView } from '@tenzij/contracts';
import { Heading, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';

/** Where a question comes from, and cases that show which answer fits. */
export function AboutQuestion({ question }: { readonly question: QuestionView }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { examples, sources } = question;
  return (
    <>
      <p className="question__sources">
        <span className="question__sources-name">{t('assess.sources')}</span>
        {sources.map((source) => (
          <span className="question__source" key={source.nl}>
            {source[language]}
          </span>
        ))}
      </p>
      {examples.length > 0 && (
        <section className="asked-examples" aria-labelledby="examples">
          <Heading level={2} id="examples" className="question__heading">
            {t('assess.examples')}
          </Heading>
          <ul className="asked-examples__list">
            {examples.map(({ text, meets }) => (
              <li className="example" key={text.nl}>
                <span className="example__answer">{t(exampleWord(question, meets))}</span>
                <span>{text[language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The answer that fits an example; where nobody answers, whether it meets the condition. */
function exampleWord({ helping, standing }: QuestionView, meets: boolean) {
  if (helping.answer === null) return 'assess.example';
  if (standing.state === 'derived') return meets ? 'assess.example-meets' : 'assess.example-not';
  return (helping.answer === 'yes') === meets ? 'assess.example-yes' : 'assess.example-no';
}
