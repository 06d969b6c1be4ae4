import type { DeploymentList } from '@tenzij/contracts';
import { Heading, Link, Paragraph } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Screen } from '../components/screen.tsx';
import { Tools } from '../components/tools.tsx';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface DeploymentsScreenProps {
  readonly deployments: DeploymentList['deployments'];
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

export function DeploymentsScreen({ deployments, actions, footer }: DeploymentsScreenProps) {
  const t = useConsoleText();
  return (
    <Screen name="deployments" title={t('deployments.title')} actions={actions} footer={footer}>
      <div className="narrow">
        <Heading level={1}>{t('deployments.title')}</Heading>
        <Paragraph purpose="lead">{t('deployments.lead')}</Paragraph>
        {deployments.length === 0 ? <NoDeployments /> : <Choice deployments={deployments} />}
        <Tools deployment={null} />
      </div>
    </Screen>
  );
}

function Choice({ deployments }: Pick<DeploymentsScreenProps, 'deployments'>) {
  return (
    <ul className="choice">
      {deployments.map(({ id, name }) => (
        <li className="choice__item" key={id}>
          <Link className="choice__link" href={hrefOf({ screen: 'deployment', id, section: null })}>
            {name}
          </Link>
          <code className="choice__id">{id}</code>
        </li>
      ))}
    </ul>
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
