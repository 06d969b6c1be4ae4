import type { EventFacts } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';

export interface DeploymentInWords {
  readonly specimen: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly deployment: { readonly id: string; readonly name: string };
  readonly event: EventFacts;
}

type Described = Pick<
  DeploymentRow,
  'specimen' | 'organisation' | 'organisationName' | 'id' | 'name' | 'event'
>;

/** What every screen says of the deployment it is about. */
export function describeDeployment(row: Described): DeploymentInWords {
  const { name, place, starts, ends } = row.event;
  return {
    specimen: row.specimen,
    organisation: { id: row.organisation, name: row.organisationName },
    deployment: { id: row.id, name: row.name },
    event: { name, place, starts: toIsoInstant(starts), ends: toIsoInstant(ends) },
  };
}
