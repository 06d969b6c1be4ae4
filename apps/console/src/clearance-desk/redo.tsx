import type { ClearanceDesk } from '@tenzij/contracts';
import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { fieldName } from '../case/documents/void-warning.tsx';
import { useConsoleText } from '../use-console.ts';
import { redoHref } from './places.ts';

export interface RedoProps {
  readonly deployment: string;
  readonly redo: ClearanceDesk['redo'];
}

/** After a clearance became void: what has to be done again, and which change asks for it. */
export function Redo({ deployment, redo }: RedoProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  if (redo.length === 0) return null;
  return (
    <section className="redo" aria-labelledby="redo">
      <Heading level={2} id="redo">
        {t('desk.redo')}
      </Heading>
      <Paragraph>{t('desk.redo-means')}</Paragraph>
      <ol className="redo__list">
        {redo.map(({ id, step, because }) => {
          const href = redoHref(deployment, id);
          return (
            <li className="redo__step" key={id}>
              {href === null ? <span>{step[language]}</span> : <Link href={href}>{step[language]}</Link>}
              <ul className="redo__because">
                {because.map(({ field, reason }) => (
                  <li key={field}>
                    {t('desk.redo-because', { part: fieldName(field, t), reason: reason[language] })}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
