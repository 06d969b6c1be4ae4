import type { DeploymentList } from '@tenzij/contracts';
import { useId } from 'react';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface DeploymentPickerProps {
  readonly deployments: DeploymentList['deployments'];
  readonly chosen: string | null;
}

/** Whose clearance counts here, when there are several to choose from. */
export function DeploymentPicker({ deployments, chosen }: DeploymentPickerProps) {
  const t = useConsoleText();
  const id = useId();
  if (deployments.length < 2) return null;
  return (
    <p className="field">
      <label className="field__label" htmlFor={id}>
        {t('machine.deployment')}
      </label>
      <select
        id={id}
        className="field__select"
        value={chosen ?? ''}
        onChange={(event) => {
          location.hash = hrefOf({ screen: 'machine', id: event.target.value });
        }}
      >
        {deployments.map((deployment) => (
          <option key={deployment.id} value={deployment.id}>
            {deployment.name}
          </option>
        ))}
      </select>
    </p>
  );
}
