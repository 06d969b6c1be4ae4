import { Busy, ProblemNotice } from '@tenzij/ui';
import { useEffect } from 'react';
import { goToSection } from '../components/section.tsx';
import type { ConsoleApi } from '../console-api.ts';
import type { Section } from '../route.ts';
import { Contents } from '../screens/contents.tsx';
import { ClearanceSection } from '../sections/clearance-section.tsx';
import { CountsSection } from '../sections/counts-section.tsx';
import { LedgerSection } from '../sections/ledger-section.tsx';
import { VerdictSection } from '../sections/verdict-section.tsx';
import { useConsoleText } from '../use-console.ts';
import type { Refreshed } from '../use-deployment.ts';
import { useModelViews } from '../use-models.ts';

export interface RunningProps {
  readonly api: ConsoleApi;
  readonly refreshed: Refreshed;
  readonly section: Section | null;
}

/** A deployment that visitors and gates know: on what grounds it runs, what happened, and the proof. */
export function Running({ api, refreshed, section }: RunningProps) {
  const t = useConsoleText();
  const { last, problem } = refreshed;
  const clearance = last?.view.clearance;
  const models = useModelViews(api, clearance?.state === 'in-force' ? clearance.sha256 : null);
  useSectionAddress(section, last !== null);
  if (last === null) {
    return problem === null ? <Busy label={t('app.loading')} /> : <ProblemNotice problem={problem} />;
  }
  const { view, at } = last;
  return (
    <>
      <Contents view={view} />
      <VerdictSection assessment={view.assessment} />
      <ClearanceSection clearance={view.clearance} specimen={view.specimen} now={at} models={models} />
      <CountsSection view={view} at={at} refreshed={refreshed} />
      <LedgerSection deployment={view.id} ledger={view.ledger} />
    </>
  );
}

/** Follows an address that leads to a part of the page, once there is a page. */
function useSectionAddress(section: Section | null, loaded: boolean): void {
  useEffect(() => {
    if (loaded && section !== null) goToSection(section);
  }, [section, loaded]);
}
