import type { DeploymentList } from '@tenzij/contracts';
import { Alert, Heading, Paragraph } from '@tenzij/ui';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { Border } from '../machine/border.tsx';
import { browserMachine } from '../machine/browser-machine.ts';
import { DeploymentPicker } from '../machine/deployment-picker.tsx';
import { Steps } from '../machine/steps.tsx';
import { useConsoleText, useStore } from '../use-console.ts';

export interface MachineScreenProps {
  readonly api: ConsoleApi;
  readonly deployments: DeploymentList['deployments'];
  /** Whose clearance steps 4 and 5 use. */
  readonly deployment: string | null;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** AP's five steps with a photo of one's own, in this browser and nowhere else. */
export function MachineScreen({ api, deployments, deployment, actions, footer }: MachineScreenProps) {
  const t = useConsoleText();
  const machine = useMemo(() => browserMachine(api, deployment), [api, deployment]);
  const state = useStore(machine.state);
  useEffect(() => {
    void machine.enter();
    return () => machine.leave();
  }, [machine]);
  const specimen = state.permit?.ok ?? false;
  return (
    <Screen name="machine" title={t('machine.title')} specimen={specimen} actions={actions} footer={footer}>
      <WayBack deployment={deployment} />
      <div className="narrow">
        <Heading level={1}>{t('machine.title')}</Heading>
        <Paragraph purpose="lead">{t('machine.lead')}</Paragraph>
        <Alert tone="info" title={t('machine.stays-here')}>
          <Paragraph>{t('machine.stays-here-means')}</Paragraph>
        </Alert>
        <DeploymentPicker deployments={deployments} chosen={deployment} />
      </div>
      <Steps machine={machine} state={state} api={api} border={<Border />} />
    </Screen>
  );
}
