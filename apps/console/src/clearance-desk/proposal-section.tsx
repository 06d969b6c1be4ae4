import type { ClearanceDesk, Person } from '@tenzij/contracts';
import { Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useMemo } from 'react';
import { Hash } from '../components/hash.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { useModelViews } from '../use-models.ts';
import { compareHeld } from './compare.ts';
import { PROPOSAL_ERRORS } from './errors.ts';
import { ProposalChecks } from './proposal-checks.tsx';
import { ProposalContent } from './proposal-content.tsx';
import { ProposeAgain } from './propose-again.tsx';
import { type Proposal, readProposal } from './read-proposal.ts';
import { Sign } from './sign.tsx';
import { Signatures } from './signatures.tsx';
import { SinceAdvice } from './since-advice.tsx';
import { useHeld } from './use-held.ts';

export interface ProposalSectionProps {
  readonly api: ConsoleApi;
  readonly desk: ClearanceDesk;
  readonly proposal: Proposal;
  readonly deployment: string;
  readonly person: Person;
  readonly onChanged: () => Promise<void>;
  readonly onRefused: () => void;
}

/** The proposal: who signed, what it says in the bytes that are signed, what was checked, and signing it. */
export function ProposalSection(props: ProposalSectionProps) {
  const { api, desk, proposal, deployment, person, onChanged, onRefused } = props;
  const t = useConsoleText();
  const dates = useDates();
  const read = useMemo(() => readProposal(proposal, deployment), [proposal, deployment]);
  const held = useHeld(api, deployment, onRefused);
  const models = useModelViews(api, proposal.id);
  const again = <ProposeAgain api={api} deployment={deployment} person={person} onProposed={onChanged} />;
  const { name } = proposal.by;
  if (!read.ok) {
    return (
      <section aria-labelledby="proposal">
        <Heading level={2} id="proposal">
          {t('desk.proposal')}
        </Heading>
        <ProblemNotice problem={read.problem} catalogue={PROPOSAL_ERRORS} />
        {again}
      </section>
    );
  }
  const { content, hash } = read.value;
  const matches = compareHeld(content, { ...held, models }, Date.parse(proposal.at) / 1000);
  const differs = Object.values(matches).includes('differs');
  return (
    <section aria-labelledby="proposal">
      <Heading level={2} id="proposal">
        {t('desk.proposal')}
      </Heading>
      <Paragraph>{t('desk.proposal-by', { name, when: dates.moment(proposal.at) })}</Paragraph>
      <SinceAdvice deployment={deployment} changes={desk.changedSinceAdvice} />
      <Signatures proposal={proposal} person={person} />
      <Heading level={2}>{t('desk.says')}</Heading>
      <Paragraph>{t('desk.says-means')}</Paragraph>
      <ProposalContent content={content} />
      <Heading level={2}>{t('desk.checked')}</Heading>
      <ProposalChecks matches={matches} />
      <Paragraph>{t('desk.hash-means')}</Paragraph>
      <Hash hex={proposal.sha256} />
      <Sign
        api={api}
        desk={desk}
        proposal={proposal}
        hash={hash}
        deployment={deployment}
        person={person}
        differs={differs}
        onChanged={onChanged}
      />
      {again}
    </section>
  );
}
