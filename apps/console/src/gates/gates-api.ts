import {
  CrewCodeView,
  GateSettings,
  GatesView,
  GateTraffic,
  MadeGateInvitation,
  type NewGateInvitation,
  type RevokeGate,
} from '@tenzij/contracts';
import { type Api, Nothing } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';

/** What the console asks the server about gates. */
export interface GatesApi {
  gates(deployment: string): Answer<GatesView>;
  /** What the gates told, as numbers. */
  gateTraffic(deployment: string): Answer<GateTraffic>;
  inviteGate(deployment: string, gate: NewGateInvitation): Answer<MadeGateInvitation>;
  withdrawGateInvitation(deployment: string, invitation: string): Answer<undefined>;
  revokeGate(deployment: string, gate: string, revocation: RevokeGate): Answer<GatesView>;
  setGateSettings(deployment: string, settings: GateSettings): Answer<GateSettings>;
  crewCode(deployment: string): Answer<CrewCodeView>;
  replaceCrewCode(deployment: string): Answer<CrewCodeView>;
}

export function createGatesApi(api: Api): GatesApi {
  const of = (deployment: string) => `/api/deployments/${deployment}/gates`;
  return {
    gates: (id) => api.get(of(id), GatesView),
    gateTraffic: (id) => api.get(`${of(id)}/traffic`, GateTraffic),
    inviteGate: (id, gate) => api.post(`${of(id)}/invitations`, gate, MadeGateInvitation),
    withdrawGateInvitation: (id, invitation) => api.remove(`${of(id)}/invitations/${invitation}`, Nothing),
    revokeGate: (id, gate, revocation) => api.post(`${of(id)}/${gate}/revocation`, revocation, GatesView),
    setGateSettings: (id, settings) => api.put(`${of(id)}/policy`, settings, GateSettings),
    crewCode: (id) => api.get(`${of(id)}/crew-code`, CrewCodeView),
    replaceCrewCode: (id) => api.post(`${of(id)}/crew-code`, undefined, CrewCodeView),
  };
}
