import { Alert, Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { Status } from '../components/status.tsx';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import type { DpiaPartProps } from './part-props.ts';
import type { Lack, PartState } from './part-state.ts';
import { usePartTitle } from './part-title.ts';
import { readingOrder } from './parts.ts';

export interface PartFrameProps extends DpiaPartProps {
  readonly title: string;
  readonly state: PartState | null;
  /** What this part still needs. */
  readonly lacks?: readonly Lack[];
  readonly children: ReactNode;
}

/** Around every part of the DPIA: back to all of it, what it is, how it stands, and on to the next. */
export function PartFrame({ page, dpia, title, state, lacks = [], children }: PartFrameProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <article className="dpia-part">
      <BackToDpia deployment={page.view.id} />
      <header className="dpia-part__head">
        <Heading level={1} id="part" tabIndex={-1}>
          {title}
        </Heading>
        {state && <Status tone={state.tone} word={t(state.word)} />}
      </header>
      {!page.editable && <p className="read-only">{t('dpia.read-only')}</p>}
      {lacks.length > 0 && (
        <section className="needs" aria-labelledby="needs">
          <Heading level={2} id="needs" className="needs__heading">
            {t('dpia.todo-here')}
          </Heading>
          <ul className="needs__list">
            {lacks.map((lack) => (
              <li key={lack.id}>{withoutTitle(lack.text[language], title)}</li>
            ))}
          </ul>
        </section>
      )}
      {children}
      <Neighbours deployment={page.view.id} dpia={dpia} part={page.part} />
    </article>
  );
}

/** The page says already what it is about. */
function withoutTitle(text: string, title: string): string {
  const rest = text.startsWith(`${title}: `) ? text.slice(title.length + 2) : text;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

export function BackToDpia({ deployment }: { readonly deployment: string }) {
  const t = useConsoleText();
  return (
    <p className="dpia-part__back">
      <Link href={caseHref(deployment, 'dpia')}>{t('dpia.back')}</Link>
    </p>
  );
}

interface NeighboursProps extends Pick<DpiaPartProps, 'dpia'> {
  readonly deployment: string;
  readonly part: string | null;
}

function Neighbours({ deployment, dpia, part }: NeighboursProps) {
  const t = useConsoleText();
  const titleOf = usePartTitle(dpia);
  const order = readingOrder(dpia);
  const here = order.indexOf(part ?? '');
  if (here === -1) return null;
  const previous = order[here - 1];
  const next = order[here + 1];
  return (
    <nav className="neighbours" aria-label={t('dpia.parts')}>
      {previous !== undefined && (
        <Link href={caseHref(deployment, 'dpia', previous)}>
          {t('dpia.previous', { title: titleOf(previous) })}
        </Link>
      )}
      {next !== undefined && (
        <Link className="neighbours__next" href={caseHref(deployment, 'dpia', next)}>
          {t('dpia.next', { title: titleOf(next) })}
        </Link>
      )}
    </nav>
  );
}

/** An address of a part that isn't there: a risk that was taken off the list, say. */
export function NotThere({ page }: { readonly page: CasePageProps }) {
  const t = useConsoleText();
  return (
    <article className="dpia-part">
      <BackToDpia deployment={page.view.id} />
      <Heading level={1} id="part" tabIndex={-1}>
        {t('dpia.title')}
      </Heading>
      <Alert tone="info" title={t('dpia.not-there')}>
        <Paragraph>
          <Link href={caseHref(page.view.id, 'dpia')}>{t('dpia.back')}</Link>
        </Paragraph>
      </Alert>
    </article>
  );
}
