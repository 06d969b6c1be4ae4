import { fromHex, publicKey } from '@tenzij/kernel';
import { isWithdrawn } from '../ending/withdrawal-proof.ts';
import type { GateApi, Store } from '../gate/ports.ts';
import { keptPublicKey } from '../pairing/kept-key.ts';
import type { Withdrawal } from './ports.ts';

/** `openStore`: where this gate keeps its device's own key. */
export function createWithdrawal(
  api: Pick<GateApi, 'revocationNote'>,
  openStore: () => Promise<Store>,
): Withdrawal {
  return {
    async isProven({ issuerKeys, deployment, gate }) {
      const keys = issuerKeys.map((key) => publicKey(fromHex(key)));
      const deviceKey = await keptPublicKey(await openStore());
      return isWithdrawn(api, keys, { deployment: deployment.id, gate: gate.id, deviceKey });
    },
    wipe: async () => (await openStore()).wipe({}),
  };
}
