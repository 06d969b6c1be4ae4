import { readKey } from '@tenzij/kernel';
import { shortHash } from '../format.ts';
import { useConsoleText } from '../use-console.ts';

export interface KeyTextProps {
  /** A public key as text (`readKey`). */
  readonly text: string;
}

/** A public key: what kind it is and how it starts, and all of it for whoever wants to compare. */
export function KeyText({ text }: KeyTextProps) {
  const t = useConsoleText();
  const key = readKey(text);
  const kind = key.ok && key.value.passkey ? 'desk.key-passkey' : 'desk.key-software';
  return (
    <details className="hash">
      <summary className="hash__summary">
        <span className="hash__short">
          {t(kind)} <code>{shortHash(text.split(':').at(-1) ?? text)}</code>{' '}
        </span>
        <span className="hash__show">{t('hash.show')}</span>
        <span className="hash__hide">{t('hash.hide')}</span>
      </summary>
      <code className="hash__full">{text}</code>
    </details>
  );
}
