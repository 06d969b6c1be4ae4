import { GateInvitation, PairedGate } from '@tenzij/contracts';
import { createApi } from '@tenzij/ui';
import type { PairingApi } from '../pairing/become-gate.ts';

/** The two requests of a device that isn't a gate yet, on the page's own origin. */
export function createPairingApi(): PairingApi {
  const api = createApi();
  return {
    invitation: (code) => api.post('/api/gate/invitation', { code }, GateInvitation),
    pair: (asked) => api.post('/api/gate/pair', asked, PairedGate),
  };
}
