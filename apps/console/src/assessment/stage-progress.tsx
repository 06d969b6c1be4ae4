import { Heading, Link, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { questionHref } from './addresses.ts';
import type { SideProps } from './side.tsx';

/** How far each part is, and a way to its first question. */
export function StageProgress({ deployment, view, current }: SideProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const here = view.questions.find(({ id }) => id === current)?.stage;
  return (
    <nav className="stages" aria-labelledby="stages">
      <Heading level={3} id="stages" className="stages__title">
        {t('assess.stages')}
      </Heading>
      <ul className="stages__list">
        {view.stages.map(({ stage, title, answered, total }) => {
          const own = view.questions.filter((question) => question.stage === stage);
          const first = own.find(({ standing }) => standing.state === 'open') ?? own[0];
          return (
            <li className="stage" key={stage}>
              {first && (
                <Link
                  className="stage__link"
                  href={questionHref(deployment, first.id)}
                  aria-current={stage === here ? 'step' : undefined}
                >
                  {title[language]}
                </Link>
              )}
              <span className="stage__count">
                {total === 0 ? t('assess.stage-skipped') : t('assess.stage-progress', { answered, total })}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
