import { NOTICE_ITEMS } from '@tenzij/consent';
import type { AssessmentView, NoticeDraft } from '@tenzij/contracts';
import { Alert, Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { answered, EMPTY_NOTICE, withText } from './notice-draft.ts';
import { NoticeItem } from './notice-item.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { noticeTexts } from './notice-texts.ts';

/** The nine answers that visitors read before they choose, in both languages. */
export function NoticePage({ api, view, editable, refresh, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const law = useLaw(api, view.id);
  const open = useDocument<NoticeDraft>(api, view.id, 'notice', {
    empty: EMPTY_NOTICE,
    onSaved: refresh,
    onRefused,
  });
  const { body, saved, status, conflict, dirty } = open;
  return (
    <>
      <Heading level={1}>{t('case.page.notice')}</Heading>
      <Paragraph purpose="lead">{t('notice.lead')}</Paragraph>
      {!editable && <Alert tone="info" title={t('case.read-only')} />}
      {status === 'loading' && <Busy label={t('app.loading')} />}
      {status === 'failed' && open.problem && <ProblemNotice problem={open.problem} />}
      {status === 'ready' && (
        <>
          {!conflict && (
            <>
              <p className="notice-count">{t('notice.answered', { count: answered(body) })}</p>
              <Paragraph>
                {saved ? t('notice.version', { version: saved.revision }) : t('notice.no-version')}{' '}
                {saved && dirty && t('notice.next-version', { version: saved.revision + 1 })}
              </Paragraph>
              <ol className="notice-items">
                {NOTICE_ITEMS.map((id) => (
                  <NoticeItem
                    key={id}
                    id={id}
                    draft={body}
                    law={law.get(id) ?? null}
                    editable={editable}
                    onChange={(language, text) => open.edit(withText(body, id, language, text))}
                  />
                ))}
              </ol>
              <NoticePreview draft={body} />
            </>
          )}
          <DocumentBar
            api={api}
            deployment={view.id}
            document="notice"
            open={open}
            texts={noticeTexts(t)}
            editable={editable}
          />
        </>
      )}
    </>
  );
}

type Law = AssessmentView['questions'][number];

/** What is asked of each item, from the norms in use; empty when it can't be had, which stops nobody writing. */
function useLaw(api: ConsoleApi, deployment: string): ReadonlyMap<string, Law> {
  const [law, setLaw] = useState<ReadonlyMap<string, Law>>(new Map());
  useEffect(() => {
    void api.assessment(deployment).then((answer) => {
      if (answer.ok) setLaw(new Map(answer.value.questions.map((question) => [question.id, question])));
    });
  }, [api, deployment]);
  return law;
}
