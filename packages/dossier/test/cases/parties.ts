import { CONTROLLER, DPO, STRANGER } from '../material.ts';
import { both, byPasskey, bySoftware, type Case, SOFTWARE_TRUST, softly, TRUST, texts } from '../recipe.ts';

export const PARTIES: readonly Case[] = [
  [
    'software-signed',
    'No specimen, and signed by software keys.',
    'clearance.passkey-needed',
    { sign: softly, trust: SOFTWARE_TRUST },
  ],
  [
    'half-software-signed',
    'No specimen, and the DPO signed with a software key.',
    'clearance.passkey-needed',
    {
      trust: { ...TRUST, dpo: SOFTWARE_TRUST.dpo },
      sign: async (payload) => [byPasskey(CONTROLLER, payload), await bySoftware('dpo', payload)],
    },
  ],
  [
    'swapped-signatures',
    'The DPO’s signature stands first.',
    'clearance.controller-missing',
    { sign: (payload) => both(payload).reverse() },
  ],
  [
    'swapped-roles',
    'The controller’s key is trusted as the DPO’s, and the other way round.',
    'clearance.controller-missing',
    { trust: { controller: TRUST.dpo, dpo: TRUST.controller } },
  ],
  [
    'same-key-twice',
    'One passkey, trusted for both roles, signed twice.',
    'clearance.same-key-twice',
    {
      trust: { controller: texts(CONTROLLER), dpo: texts(CONTROLLER) },
      sign: (payload) => [byPasskey(CONTROLLER, payload), byPasskey(CONTROLLER, payload)],
    },
  ],
  [
    'controller-twice',
    'The controller signed in the DPO’s place too.',
    'clearance.dpo-missing',
    { sign: (payload) => [byPasskey(CONTROLLER, payload), byPasskey(CONTROLLER, payload)] },
  ],
  [
    'no-dpo',
    'Only the controller signed.',
    'clearance.dpo-missing',
    { sign: (payload) => both(payload).slice(0, 1) },
  ],
  ['unsigned', 'Nobody signed.', 'clearance.controller-missing', { sign: () => [] }],
  [
    'extra-signature',
    'A third signature, by one who is trusted.',
    'clearance.extra-signature',
    { sign: (payload) => [...both(payload), byPasskey(DPO, payload)] },
  ],
  [
    'stranger',
    'Somebody else signed in the DPO’s place.',
    'cose.unknown-key',
    { sign: (payload) => [byPasskey(CONTROLLER, payload), byPasskey(STRANGER, payload)] },
  ],
  [
    'stolen-kid',
    'Somebody else signed under the DPO’s key id.',
    'cose.signature-invalid',
    {
      sign: (payload) => [
        byPasskey(CONTROLLER, payload),
        { ...byPasskey(STRANGER, payload), key: DPO.publicKey.bytes },
      ],
    },
  ],
];
