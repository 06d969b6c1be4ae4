import type { DeploymentList } from '@tenzij/contracts';
import { Heading, Link, Paragraph } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Screen } from '../components/screen.tsx';
import { Status } from '../components/status.tsx';
import { Tools } from '../components/tools.tsx';
import { hrefOf } from '../route.ts';
import { CLEARANCE_STATE_TONES } from '../standing.ts';
import { useConsoleText } from '../use-console.ts';

export interface DeploymentsScreenProps {
  readonly deployments: DeploymentList['deployments'];
  readonly role: 'organiser' | 'dpo';
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

export function DeploymentsScreen({ deployments, role, actions, footer }: DeploymentsScreenProps) {
  const t = useConsoleText();
  return (
    <Screen name="deployments" title={t('deployments.title')} actions={actions} footer={footer}>
      <div className="narrow">
        <Heading level={1}>{t('deployments.title')}</Heading>
        <Paragraph purpose="lead">{t('deployments.lead')}</Paragraph>
        {deployments.length === 0 ? <NoDeployments /> : <Choice deployments={deployments} />}
        {role === 'organiser' && <NewDeployment />}
        <Tools deployment={null} />
      </div>
    </Screen>
  );
}

function Choice({ deployments }: Pick<DeploymentsScreenProps, 'deployments'>) {
  const t = useConsoleText();
  return (
    <ul className="choice">
      {deployments.map(({ id, name, specimen, exercise, clearance }) => (
        <li className="choice__item" key={id}>
          <Link className="choice__link" href={hrefOf({ screen: 'deployment', id, section: null })}>
            {name}
          </Link>
          <p className="choice__state">
            <Status
              tone={CLEARANCE_STATE_TONES[clearance ?? 'none']}
              word={t(`clearance.state.${clearance ?? 'none'}`)}
            />
            {exercise && <span className="tag">{t('deployments.exercise')}</span>}
            {specimen && <span className="tag tag--specimen">{t('deployments.specimen')}</span>}
          </p>
          <code className="choice__id">{id}</code>
        </li>
      ))}
    </ul>
  );
}

/** The way to a new one: a link, because it leads to a page. */
function NewDeployment() {
  const t = useConsoleText();
  return (
    <p>
      <a className="nl-button nl-button--primary" href={hrefOf({ screen: 'new' })}>
        {t('new.title')}
      </a>
    </p>
  );
}

function NoDeployments() {
  const t = useConsoleText();
  return (
    <>
      <Paragraph>{t('deployments.none')}</Paragraph>
      <Paragraph>{t('deployments.none-do', { command: 'npx tenzij serve --specimen' })}</Paragraph>
    </>
  );
}
