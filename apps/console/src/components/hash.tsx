import { shortHash } from '../format.ts';
import { useConsoleText } from '../use-console.ts';

/** A hash: its start, and all of it for whoever wants to compare. */
export function Hash({ hex }: { readonly hex: string }) {
  const t = useConsoleText();
  return (
    <details className="hash">
      <summary className="hash__summary">
        <code className="hash__short">{shortHash(hex)}</code>
        <span className="hash__show">{t('hash.show')}</span>
        <span className="hash__hide">{t('hash.hide')}</span>
      </summary>
      <code className="hash__full">{hex}</code>
    </details>
  );
}
