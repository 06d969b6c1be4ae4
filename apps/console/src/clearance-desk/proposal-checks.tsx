import type { Tone } from '@tenzij/ui';
import { Alert, Paragraph } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { COMPARED, type Compared, type Match } from './compare.ts';

const TONES: Readonly<Record<Match, Tone>> = {
  same: 'ok',
  differs: 'error',
  redone: 'info',
  absent: 'warning',
  asking: 'info',
};

/** What this browser worked out by itself, so that nobody has to take the server's word for it. */
export function ProposalChecks({ matches }: { readonly matches: Readonly<Record<Compared, Match>> }) {
  const t = useConsoleText();
  const differs = COMPARED.some((what) => matches[what] === 'differs');
  return (
    <>
      {differs && (
        <Alert tone="error" title={t('desk.differs')} live>
          <Paragraph>{t('desk.differs-means')}</Paragraph>
        </Alert>
      )}
      <ul className="checks">
        <li className="checks__one">
          <Status tone="ok" word={t('desk.check.hash')} />
          <span className="explanation">{t('desk.check.hash-means')}</span>
        </li>
        <li className="checks__one">
          <Status tone="ok" word={t('desk.check.complete')} />
          <span className="explanation">{t('desk.check.complete-means')}</span>
        </li>
        {COMPARED.map((what) => (
          <li className="checks__one" key={what}>
            <Status
              tone={TONES[matches[what]]}
              word={t('desk.check.document', { what: t(`desk.document.${what}`), match: matches[what] })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
