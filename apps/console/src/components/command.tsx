import { Button } from '@tenzij/ui';
import { useState } from 'react';
import { useConsoleText } from '../use-console.ts';

export interface CommandProps {
  readonly text: string;
  readonly copyable?: boolean;
  /** What the button says, and what is said after it was pressed; for what is no command. */
  readonly labels?: { readonly copy: string; readonly copied: string };
}

/** A command for a terminal, or a key to hand on: to read or to copy. */
export function Command({ text, copyable = false, labels }: CommandProps) {
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
      {canCopy && <Button onClick={copy}>{labels?.copy ?? t('ledger.copy')}</Button>}
      <span className="command__done" role="status">
        {copied && (labels?.copied ?? t('ledger.copied'))}
      </span>
    </div>
  );
}
