import type { ReviewView } from '@tenzij/contracts';
import { Heading, Link } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { caseHref } from '../route.ts';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { type Waiting, type WaitingFor, waitingFor } from './waiting.ts';

export interface WaitingListProps {
  readonly deployment: string;
  readonly review: ReviewView;
  readonly role: 'organiser' | 'dpo';
}

/** What waits for whoever looks, and what they wait for. */
export function WaitingList({ deployment, review, role }: WaitingListProps) {
  const t = useConsoleText();
  return (
    <section aria-labelledby="waits">
      <Heading level={2} id="waits">
        {t('review.waits')}
      </Heading>
      <ul className="waiting">
        {waitingFor(role, review).map((waiting) => (
          <li className="waiting__one" key={waiting.what}>
            <Status
              tone={waiting.what === 'nothing' ? 'ok' : waiting.mine ? 'warning' : 'info'}
              word={t(whose(waiting, role))}
            />
            <span>
              {t(textOf(waiting, role), { count: waiting.count, version: review.dpiaVersion ?? 0 })}{' '}
              <Way waiting={waiting} deployment={deployment} role={role} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whose({ what, mine }: WaitingFor, role: WaitingListProps['role']): TextKey {
  if (what === 'nothing') return 'review.nothing';
  if (mine) return 'review.mine';
  return role === 'dpo' ? 'review.other-organiser' : 'review.other-dpo';
}

const BOTH_SIDES: readonly Waiting[] = ['no-version', 'version-stale', 'do-not-proceed'];

/** What the organiser reads of these three is another sentence. */
function textOf({ what }: WaitingFor, role: WaitingListProps['role']): TextKey {
  const side = BOTH_SIDES.includes(what) && role === 'organiser' ? '-mine' : '';
  return `review.wait-${what}${side}` as TextKey;
}

function Way({ waiting, deployment, role }: Omit<WaitingListProps, 'review'> & { waiting: WaitingFor }) {
  const t = useConsoleText();
  const isAboutDpia = waiting.what === 'no-version' || waiting.what === 'version-stale';
  if (isAboutDpia && role === 'organiser') {
    return <Link href={caseHref(deployment, 'dpia')}>{t('review.go-dpia')}</Link>;
  }
  return null;
}
