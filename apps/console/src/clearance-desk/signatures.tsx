import type { Person } from '@tenzij/contracts';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { KeyText } from './key-text.tsx';
import type { Proposal } from './read-proposal.ts';

const ROLES = ['organiser', 'dpo'] as const;

export interface SignaturesProps {
  readonly proposal: Pick<Proposal, 'signatures'>;
  readonly person: Person;
}

/** Both places for a signature: who signed in it and with which key, or who is awaited. */
export function Signatures({ proposal, person }: SignaturesProps) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <ul className="signatures" aria-label={t('desk.signatures')}>
      {ROLES.map((role) => {
        const signed = proposal.signatures.find((signature) => signature.role === role);
        const mine = person.role === role;
        return (
          <li className="signatures__one" key={role}>
            <span className="signatures__role">{t(`desk.as-${role}`)}</span>
            {signed ? (
              <span>
                <Status tone="ok" word={t('desk.signed')} />
                <span className="explanation">
                  {t('desk.signed-by', { name: signed.by.name, when: dates.moment(signed.at) })}
                </span>
                <KeyText text={signed.trustKey} />
              </span>
            ) : (
              <Status tone="warning" word={t(mine ? 'desk.awaits-you' : 'desk.awaited')} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
