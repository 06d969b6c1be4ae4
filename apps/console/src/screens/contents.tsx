import type { DeploymentView } from '@tenzij/contracts';
import { Link } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { goToSection } from '../components/section.tsx';
import { Status } from '../components/status.tsx';
import { hrefOf, type Section } from '../route.ts';
import {
  CLEARANCE_TONES,
  LEDGER_TONES,
  ledgerStanding,
  VERDICT_TONES,
  verdictStanding,
} from '../standing.ts';
import { useConsoleText } from '../use-console.ts';

/** The parts of the page, each with how it stands: the deployment at a glance. */
export function Contents({ view }: { readonly view: DeploymentView }) {
  const t = useConsoleText();
  const verdict = verdictStanding(view.assessment);
  const clearance = view.clearance.state;
  const ledger = ledgerStanding(view.ledger);
  const admitted = view.lanes.face.admitted + view.lanes.regular.admitted;
  return (
    <nav className="contents" aria-label={t('deployment.contents')}>
      <ul className="contents__list">
        <Part id={view.id} section="verdict">
          <Status tone={VERDICT_TONES[verdict]} word={t(`tone.verdict.${verdict}`)} />
        </Part>
        <Part id={view.id} section="terms">
          <Status tone={CLEARANCE_TONES[clearance]} word={t(`tone.clearance.${clearance}`)} />
        </Part>
        <Part id={view.id} section="counts">
          {t('nav.admitted', { count: admitted })}
        </Part>
        <Part id={view.id} section="ledger">
          <Status tone={LEDGER_TONES[ledger]} word={t(`tone.ledger.${ledger}`)} />
        </Part>
      </ul>
    </nav>
  );
}

interface PartProps {
  readonly id: string;
  readonly section: Section;
  readonly children: ReactNode;
}

function Part({ id, section, children }: PartProps) {
  const t = useConsoleText();
  return (
    <li className="contents__part">
      <Link
        className="contents__link"
        href={hrefOf({ screen: 'deployment', id, section })}
        onClick={() => goToSection(section)}
      >
        {t(`nav.${section}`)}
      </Link>
      <span className="contents__standing">{children}</span>
    </li>
  );
}
