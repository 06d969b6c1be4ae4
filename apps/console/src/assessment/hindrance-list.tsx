import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { Heading, Link } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { questionHref } from './addresses.ts';
import { hindrancesOf } from './hindrances.ts';
import type { SideProps } from './side.tsx';
import { canBeCleared, nextStep } from './verdict-tone.ts';

/** As many of each as are shown at once; the rest unfolds. */
const SHOWN = 6;

/** What stands in the way, what fails first. Each leads to its question. */
export function HindranceList({ deployment, view, current }: SideProps) {
  const { failing, unknown } = hindrancesOf(view);
  if (failing.length + unknown.length === 0) return <Nothing view={view} />;
  return (
    <>
      <Group deployment={deployment} current={current} kind="failing" questions={failing} />
      <Group deployment={deployment} current={current} kind="unknown" questions={unknown} />
    </>
  );
}

function Nothing({ view }: { readonly view: AssessmentView }) {
  const t = useConsoleText();
  const met = canBeCleared(view.verdict);
  return (
    <div className={met ? 'left-none left-none--met' : 'left-none'}>
      <Status tone={met ? 'ok' : 'info'} word={t('assess.left-none')} />
      <p>{t(met ? nextStep(view) : 'assess.left-none-settled')}</p>
    </div>
  );
}

interface GroupProps extends Pick<SideProps, 'deployment' | 'current'> {
  readonly kind: 'failing' | 'unknown';
  readonly questions: readonly QuestionView[];
}

function Group({ deployment, current, kind, questions }: GroupProps) {
  const t = useConsoleText();
  if (questions.length === 0) return null;
  const rest = questions.slice(SHOWN);
  return (
    <>
      <Heading level={3} className="hindrances__title">
        <Status
          tone={kind === 'failing' ? 'error' : 'warning'}
          word={`${t(`assess.left-${kind}`)} (${questions.length})`}
        />
      </Heading>
      <Items deployment={deployment} current={current} questions={questions.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="hindrances__more" open={rest.some(({ id }) => id === current)}>
          <summary className="more__summary">{t('assess.left-more', { count: rest.length })}</summary>
          <Items deployment={deployment} current={current} questions={rest} />
        </details>
      )}
    </>
  );
}

function Items({ deployment, current, questions }: Omit<GroupProps, 'kind'>) {
  const t = useConsoleText();
  return (
    <ul className="hindrances">
      {questions.map(({ id }) => (
        <li key={id}>
          <Link
            className="hindrances__link"
            href={questionHref(deployment, id)}
            aria-current={id === current ? 'page' : undefined}
          >
            <code>{id}</code> <span>{t(`short.${id}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
