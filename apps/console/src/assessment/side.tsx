import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { Heading, Link, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { outcomeHref } from './addresses.ts';
import { HindranceList } from './hindrance-list.tsx';
import { countOf } from './hindrances.ts';
import { StageProgress } from './stage-progress.tsx';
import { useWide } from './use-wide.ts';
import { verdictTone } from './verdict-tone.ts';

export interface SideProps {
  readonly deployment: string;
  readonly view: AssessmentView;
  /** The question that is on the page. */
  readonly current: QuestionView['id'] | null;
}

/** What is left, beside the question; on a narrow screen one line at the bottom that unfolds. */
export function Side(props: SideProps) {
  const t = useConsoleText();
  const wide = useWide();
  const left = countOf(props.view);
  if (wide) {
    return (
      <aside className="side-list" aria-labelledby="side">
        <Content {...props} />
      </aside>
    );
  }
  return (
    <aside className="side-line" aria-label={t('assess.side')}>
      <details>
        <summary className="side-line__summary">{t('assess.left-summary', { left })}</summary>
        <div className="side-line__content">
          <Content {...props} />
        </div>
      </details>
    </aside>
  );
}

function Content({ deployment, view, current }: SideProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const left = countOf(view);
  return (
    <>
      <Heading level={2} id="side" className="side-list__title">
        {t('assess.side')}
      </Heading>
      {left > 0 && (
        <p className="left">
          <span className="left__count">{left}</span> {t('assess.left', { left })}
        </p>
      )}
      <HindranceList deployment={deployment} view={view} current={current} />
      <p className="side-list__verdict">
        <span className="side-list__name">{t('assess.side-verdict')}</span>
        <Status tone={verdictTone(view.verdict)} word={view.title[language]} />
        <Link href={outcomeHref(deployment)}>{t('assess.to-outcome')}</Link>
      </p>
      {current !== null && <StageProgress deployment={deployment} view={view} current={current} />}
    </>
  );
}
