import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { CasePageProps } from '../case/case-page.ts';
import { ClearancePanel } from '../overview/clearance-panel.tsx';
import { useConsoleText } from '../use-console.ts';
import { Obstacles } from './obstacles.tsx';
import { ProposalSection } from './proposal-section.tsx';
import { Propose } from './propose.tsx';
import { Redo } from './redo.tsx';
import { useDesk } from './use-desk.ts';
import { VerifySection } from './verify-section.tsx';

/** Where both sign: how the clearance stands, what is in the way of one, and the proposal to read and sign. */
export function ClearancePage({ api, view, person, refresh, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const { desk, problem, reload } = useDesk(api, view.id, onRefused);
  const changed = async () => {
    await reload();
    refresh();
  };
  const { clearance } = view;
  const runs = clearance?.state === 'in-force' || clearance?.state === 'paused';
  return (
    <div className="desk">
      <Heading level={1}>{t('case.page.clearance')}</Heading>
      <Paragraph purpose="lead">{t('desk.lead')}</Paragraph>
      {clearance && (
        <ClearancePanel
          api={api}
          deployment={view.id}
          clearance={clearance}
          person={person}
          onChanged={() => void changed()}
        />
      )}
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={() => void reload()}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )}
      {desk === null && !problem && <Busy label={t('app.loading')} />}
      {desk && <Redo deployment={view.id} redo={desk.redo} />}
      {desk && (!runs || desk.proposal) && (
        <>
          <Obstacles deployment={view.id} obstacles={desk.obstacles} proposed={desk.proposal !== null} />
          {desk.proposal ? (
            <ProposalSection
              key={desk.proposal.id}
              api={api}
              desk={desk}
              proposal={desk.proposal}
              deployment={view.id}
              person={person}
              onChanged={changed}
              onRefused={onRefused}
            />
          ) : (
            <Propose api={api} view={view} obstacles={desk.obstacles} person={person} onProposed={changed} />
          )}
        </>
      )}
      {clearance && <VerifySection api={api} deployment={view.id} sha256={clearance.sha256} />}
      {desk && runs && !desk.proposal && (
        <details className="more">
          <summary className="more__summary">{t('desk.renew')}</summary>
          <Paragraph>{t('desk.renew-means')}</Paragraph>
          <Obstacles deployment={view.id} obstacles={desk.obstacles} proposed={false} />
          <Propose api={api} view={view} obstacles={desk.obstacles} person={person} onProposed={changed} />
        </details>
      )}
    </div>
  );
}
