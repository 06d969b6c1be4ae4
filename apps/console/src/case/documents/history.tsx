import type { DocumentRevision } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { ConsoleApi } from '../../console-api.ts';
import { useConsoleText, useDates } from '../../use-console.ts';
import { differencesOf } from './fields-of.ts';
import { type PartTexts, plainText } from './labels.ts';

export interface HistoryProps {
  readonly api: Pick<ConsoleApi, 'history'>;
  readonly deployment: string;
  readonly document: string;
  /** The latest revision, so that the list is asked for again after saving; 0 for none. */
  readonly revision: number;
  readonly texts: PartTexts;
}

/** Every version of a document: who, when, and what changed. Asked for when somebody opens it. */
export function History(props: HistoryProps) {
  const t = useConsoleText();
  const [open, setOpen] = useState(false);
  if (props.revision === 0) return null;
  return (
    <details className="more history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="more__summary">{t('history.title', { count: props.revision })}</summary>
      {open && <Versions {...props} />}
    </details>
  );
}

type Found =
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly problem: ApiRefusal }
  | { readonly is: 'here'; readonly versions: readonly DocumentRevision[] };

function Versions({ api, deployment, document, revision, texts }: HistoryProps) {
  const t = useConsoleText();
  const [found, setFound] = useState<Found>({ is: 'asking' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when there is a newer version
  useEffect(() => {
    let wanted = true;
    void api.history(deployment, document).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFound({ is: 'here', versions: answer.value.documents });
      else setFound({ is: 'refused', problem: answer.problem });
    });
    return () => {
      wanted = false;
    };
  }, [api, deployment, document, revision]);
  if (found.is === 'asking') return <Busy label={t('app.loading')} />;
  if (found.is === 'refused') return <ProblemNotice problem={found.problem} />;
  return (
    <ol className="history__list">
      {found.versions.map((version, index) => (
        <Version key={version.revision} version={version} before={found.versions[index + 1]} texts={texts} />
      ))}
    </ol>
  );
}

interface VersionProps {
  readonly version: DocumentRevision;
  readonly before: DocumentRevision | undefined;
  readonly texts: PartTexts;
}

function Version({ version, before, texts }: VersionProps) {
  const t = useConsoleText();
  const dates = useDates();
  const changes = differencesOf(before?.body, version.body);
  const show = (path: string, value: unknown) =>
    texts.show?.(path, value) ?? plainText(value, t('part.absent'));
  return (
    <li className="history__version">
      <p className="history__who">
        {t('history.version', { revision: version.revision, name: version.author.name })}
        <span className="explanation">{dates.moment(version.at)}</span>
      </p>
      {changes.length === 0 && <Paragraph>{t('history.same')}</Paragraph>}
      <dl className="history__changes">
        {changes.map(({ path, before: was, after: is }) => (
          <div key={path}>
            <dt>{texts.label(path)}</dt>
            {before && (
              <dd>
                <del>
                  <span className="tz-visually-hidden">{t('history.was')} </span>
                  {show(path, was)}
                </del>
              </dd>
            )}
            <dd>
              <ins>
                <span className="tz-visually-hidden">{t('history.is')} </span>
                {show(path, is)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
