import { Button } from '@tenzij/ui';
import { useState } from 'react';
import { useConsoleText } from '../use-console.ts';

/** A command for a terminal, to read or to copy. */
export function Command({ text, copyable = false }: { readonly text: string; readonly copyable?: boolean }) {
  const t = useConsoleText();
  const [copied, setCopied] = useState(false);
  // Browsers offer the clipboard on https and on this computer only.
  const canCopy = copyable && navigator.clipboard !== undefined;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="command">
      <code className="command__text">{text}</code>
      {canCopy && <Button onClick={copy}>{t('ledger.copy')}</Button>}
      <span className="command__done" role="status">
        {copied && t('ledger.copied')}
      </span>
    </div>
  );
}
