import type { DpiaCaseView } from '@tenzij/contracts';
import { Heading, Link, useLanguage } from '@tenzij/ui';
import { caseHref } from '../route.ts';
import type { TextKey } from '../texts/nl.ts';
import { NL_DPIA } from '../texts/nl-dpia.ts';
import { type ConsoleText, useConsoleText } from '../use-console.ts';
import type { Lack } from './part-state.ts';
import { usePartTitle } from './part-title.ts';
import { partOfDocument } from './parts.ts';

/** So many stand there at once; the others unfold. */
const SHOWN = 6;

export interface TodoListProps {
  readonly deployment: string;
  readonly dpia: DpiaCaseView;
}

/** What stands between here and a finished DPIA: a list that gets shorter. */
export function TodoList({ deployment, dpia }: TodoListProps) {
  const t = useConsoleText();
  const { lacks } = dpia;
  const rest = lacks.slice(SHOWN);
  return (
    <section className="needs" aria-labelledby="todo">
      <Heading level={2} id="todo" className="needs__heading">
        {t('dpia.todo')}
      </Heading>
      <p className="needs__count" role="status">
        {lacks.length > 0 && <strong className="needs__number">{lacks.length}</strong>}{' '}
        {t('dpia.todo-count', { count: lacks.length })}
      </p>
      <Items deployment={deployment} dpia={dpia} lacks={lacks.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="more">
          <summary className="more__summary">{t('dpia.todo-more', { count: rest.length })}</summary>
          <Items deployment={deployment} dpia={dpia} lacks={rest} />
        </details>
      )}
    </section>
  );
}

function Items({ deployment, dpia, lacks }: TodoListProps & { readonly lacks: readonly Lack[] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const titleOf = usePartTitle(dpia);
  return (
    <ul className="needs__list">
      {lacks.map((lack) => {
        const part = partOfDocument(lack.document);
        const page = lack.document === 'plan' || lack.document === 'notice' ? lack.document : 'dpia';
        const short = shortOf(lack, t);
        return (
          <li key={`${lack.document} ${lack.id}`}>
            <Link href={caseHref(deployment, page, part)}>
              {short === null || part === null ? (short ?? lack.text[language]) : titleOf(part)}
            </Link>
            {short !== null && part !== null && `: ${short}`}
          </li>
        );
      })}
    </ul>
  );
}

/** What to do in a few words; `null` for a kind this console doesn't know, which has its own text. */
function shortOf({ id }: Lack, t: ConsoleText): string | null {
  const key = `dpia.lack-${id}`;
  return Object.hasOwn(NL_DPIA, key) ? t(key as TextKey) : null;
}
