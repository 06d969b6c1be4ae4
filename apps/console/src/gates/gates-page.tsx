import { ALL_ERRORS, type GatesView } from '@tenzij/contracts';
import { Alert, Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { QueuePart } from '../queue/queue-part.tsx';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { ADD_SECTION, AddGate } from './add-gate.tsx';
import { kindsFor } from './conditions.ts';
import { CrewCodeSection } from './crew-code-section.tsx';
import { EventKeySection } from './event-key-section.tsx';
import { GateList } from './gate-list.tsx';
import { goTo } from './go-to.ts';
import { OpenCodes } from './open-codes.tsx';
import { SettingsSection } from './settings-section.tsx';
import { TrafficSection } from './traffic-section.tsx';
import { useCodes } from './use-codes.ts';
import { useRepeat } from './use-repeat.ts';

/** How often gates are asked about: quickly while somebody stands at one with a code. */
const PAIRING_MS = 2000;
const WATCHING_MS = 15_000;
/** With more gates than this, adding one is out of view. */
const FEW = 3;

/** The gates of a deployment: how each is, a new one, taking one away, and how they decide. */
export function GatesPage({ api, view, editable, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const deployment = view.id;
  const ask = useCallback(() => api.gates(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const codes = useCodes();
  const isPairing = value?.invitations.some(({ gate }) => gate === null) ?? false;
  useRepeat(reload, isPairing ? PAIRING_MS : WATCHING_MS);
  const own = { api, deployment, onChanged: () => void reload() };
  return (
    <article className="gates">
      <Heading level={1}>{t('case.page.gates')}</Heading>
      <Paragraph purpose="lead">{t('gates.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      {value && (
        <>
          <Standing view={value} />
          {editable && kindsFor(value).length > 0 && value.gates.length > FEW && (
            <Button variant="primary" onClick={() => goTo(ADD_SECTION)}>
              {t('gates.add')}
            </Button>
          )}
          <GateList {...own} view={value} editable={editable} />
          {value.gates.length > 0 && <TrafficSection {...own} onRefused={onRefused} />}
          {editable && kindsFor(value).length > 0 && (
            <>
              <OpenCodes {...own} view={value} codes={codes} />
              <AddGate {...own} view={value} codes={codes} />
            </>
          )}
          <SettingsSection {...own} view={value} editable={editable && value.canPair !== 'ended'} />
          {editable && value.gates.length > 0 && <QueuePart deployment={deployment} />}
          {editable && <CrewCodeSection {...own} view={value} />}
          {(value.canPair === 'yes' || value.canPair === 'ended') && (
            <EventKeySection {...own} editable={editable} onRefused={onRefused} />
          )}
        </>
      )}
    </article>
  );
}

/** Why no gate can be paired, when none can. */
function Standing({ view }: { readonly view: GatesView }) {
  const t = useConsoleText();
  if (view.canPair === 'yes') return null;
  return (
    <Alert tone="info" title={t(`gates.${view.canPair}`)}>
      <Paragraph>{t(`gates.${view.canPair}-means`)}</Paragraph>
    </Alert>
  );
}
