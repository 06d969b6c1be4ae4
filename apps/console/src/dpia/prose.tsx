import { useConsoleText } from '../use-console.ts';

/** A text of several paragraphs as somebody wrote it: blank lines part paragraphs, line breaks stay. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is shown as it is, and never reordered
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

export interface WrittenProps {
  readonly label: string;
  readonly text: string | null;
}

/** What somebody wrote in a field, for whoever reads along. */
export function Written({ label, text }: WrittenProps) {
  const t = useConsoleText();
  const isThere = text !== null && text.trim() !== '';
  return (
    <div className="written">
      <p className="written__label">{label}</p>
      {isThere ? <Prose text={text} /> : <p className="written__none">{t('consultation.not-filled')}</p>}
    </div>
  );
}
