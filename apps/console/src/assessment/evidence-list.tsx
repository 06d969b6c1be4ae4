import type { Evidence } from '@tenzij/contracts';
import { Button, Link } from '@tenzij/ui';
import { evidenceUrl } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { evidenceName } from './pending-evidence.ts';

export interface EvidenceListProps {
  readonly deployment: string;
  readonly evidence: readonly Evidence[];
  /** Without it nothing can be taken away. */
  readonly onRemove?: (evidence: Evidence) => void;
}

/** What shows that an answer is right: words, links and documents to download. */
export function EvidenceList({ deployment, evidence, onRemove }: EvidenceListProps) {
  const t = useConsoleText();
  return (
    <ul className="evidence__list" aria-label={t('assess.evidence-list')}>
      {evidence.map((piece) => (
        <li className="evidence__piece" key={JSON.stringify(piece)}>
          <span className="evidence__kind">{t(`assess.evidence-${piece.kind}`)}</span>
          <span className="evidence__name">
            <Name deployment={deployment} piece={piece} />
          </span>
          {onRemove && (
            <Button
              variant="subtle"
              aria-label={t('assess.evidence-remove-named', { name: evidenceName(piece) })}
              onClick={() => onRemove(piece)}
            >
              {t('assess.evidence-remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Name({ deployment, piece }: { readonly deployment: string; readonly piece: Evidence }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'link':
      return (
        <Link href={piece.url} target="_blank" rel="noreferrer">
          {piece.text}
        </Link>
      );
    case 'file':
      return (
        <Link href={evidenceUrl(deployment, piece.sha256)} download={piece.name}>
          {piece.name}
        </Link>
      );
  }
}
