import { History } from '../case/documents/history.tsx';
import { useConsoleText } from '../use-console.ts';
import { answerTexts } from './answer-texts.ts';
import type { QuestionPageProps } from './question-page.tsx';

type HistoryOf = Pick<QuestionPageProps, 'api' | 'view' | 'question'>;

/** Who answered what, and when. Nothing for a question nobody answered. */
export function QuestionHistory({
  api,
  view,
  question,
  revision,
}: HistoryOf & { readonly revision: number }) {
  const t = useConsoleText();
  return (
    <History
      api={api}
      deployment={view.id}
      document={`answer:${question.id}`}
      revision={revision}
      texts={answerTexts(t)}
    />
  );
}
