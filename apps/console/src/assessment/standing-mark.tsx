import type { QuestionView } from '@tenzij/contracts';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { type MarkShape, standingWords } from './standing-words.ts';

/** Shapes beside those of `Status`: an empty circle for what is still to do, an arrow past what isn't asked. */
const OWN: Readonly<Partial<Record<MarkShape, string>>> = {
  todo: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2.4a7.6 7.6 0 1 1 0 15.2 7.6 7.6 0 0 1 0-15.2',
  skipped: 'M4 5.2 13 12l-9 6.800zM14.500 5h3v14h-3z',
};

/** Where a question stands by shape, colour and word. */
export function StandingMark({ question }: { readonly question: QuestionView }) {
  const t = useConsoleText();
  const { shape, word } = standingWords(question);
  if (shape !== 'todo' && shape !== 'skipped') return <Status tone={shape} word={t(word)} />;
  return (
    <span className={`status status--${shape}`}>
      <svg className="status__shape" viewBox="0 0 24 24" aria-hidden="true">
        <path fill="currentColor" fillRule="evenodd" d={OWN[shape]} />
      </svg>
      <span>{t(word)}</span>
    </span>
  );
}
