import { CrewInvitation, CrewList } from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** Who works at a desk of the organisation, and the links by which they come in. */
export interface CrewApi {
  crew(): Answer<CrewList>;
  addCrew(name: string): Answer<CrewInvitation>;
  inviteCrew(member: string): Answer<CrewInvitation>;
  removeCrew(member: string): Answer<undefined>;
}

export function createCrewApi(api: Api): CrewApi {
  return {
    crew: () => api.get('/api/account/crew', CrewList),
    addCrew: (name) => api.post('/api/account/crew', { name }, CrewInvitation),
    inviteCrew: (member) => api.post('/api/account/crew/link', { member }, CrewInvitation),
    removeCrew: (member) => api.remove(`/api/account/crew?member=${member}`, Nothing),
  };
}
