import { randomUUID } from 'node:crypto';
import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { GATE_KEY_INFO, GateBundle, SealedTemplates } from '@tenzij/contracts';
import { readEndNote } from '@tenzij/dossier';
import { fromBase64Url, fromHex, publicKey, TenzijError, toHex, toIsoInstant, utf8 } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import type { ProofFestival } from './festival.ts';
import { DEPLOYMENT_ID } from './names.ts';

/** Who came past a gate, as it tells the server: by the key of a pass or the code of another system. */
export type Passed =
  | { readonly pass: string; readonly ticket: null }
  | { readonly pass: null; readonly ticket: string };

/** A gate that is paired like any other, and does at the end what gates do. */
export interface ProofGate {
  /** What is left on it. */
  kept(): Buffer;
  /** Says that these came past it, and forgets them once the server has that. */
  tell(passed: readonly Passed[]): Promise<void>;
  /** Fetches the sealed templates that came and drops those that went. */
  sync(): Promise<void>;
  /** Fetches the note, checks it, erases everything and tells the server. */
  end(): Promise<void>;
}

export async function pairProofGate(festival: ProofFestival, token: string): Promise<ProofGate> {
  const { context, time } = festival;
  const headers = { authorization: `Bearer ${token}` };
  const device = gateKeyPair(context.random(32));
  const answer = await festival.call('POST', '/api/gate/bundle', headers, {
    deviceKey: toHex(device.publicKey),
  });
  const bundle = GateBundle.parse(await answer.json());
  const secret = await unseal(bundle.sealedGateKey, device.secret);
  const retired = await Promise.all(
    bundle.retiredKeys.map(({ sealedGateKey }) => unseal(sealedGateKey, device.secret)),
  );
  const sealed = new Map<string, Uint8Array>();
  let after = 0;
  // In memory a gate holds the keys themselves; on its disk only what is sealed to its device.
  let kept = Buffer.concat([Buffer.from(JSON.stringify(bundle)), device.secret, secret, ...retired]);
  return {
    kept: () => Buffer.concat([kept, ...sealed.values()]),
    tell: async (passed) => {
      const at = Math.floor(time.now);
      const events = passed.map((who) => ({ kind: 'admitted', id: randomUUID(), at, ...who }));
      const answer = await festival.call('POST', '/api/gate/events', headers, { events });
      if (!answer.ok) throw new TenzijError('server.unexpected');
    },
    sync: async () => {
      for (let more = true; more; ) {
        const page = await festival.call('GET', `/api/gate/sealed?after=${after}`, headers);
        const changes = SealedTemplates.parse(await page.json());
        if (!changes.keep) sealed.clear();
        for (const { locator, ciphertext } of changes.changes) {
          const bytes = ciphertext === null ? null : fromBase64Url(ciphertext);
          if (bytes) sealed.set(locator, bytes);
          else sealed.delete(locator);
        }
        after = changes.reached;
        more = changes.more;
      }
    },
    end: async () => {
      const note = await festival.call('GET', `/api/deployments/${DEPLOYMENT_ID}/end-note`, {});
      const issuers = bundle.issuerKeys.map((key) => publicKey(fromHex(key)));
      const of = { deployment: DEPLOYMENT_ID, gateKey: toHex(gateKeyPair(secret).publicKey) };
      if (!readEndNote(new Uint8Array(await note.arrayBuffer()), issuers, of).ok)
        throw new TenzijError('destruction.note-invalid');
      kept.fill(0);
      kept = Buffer.alloc(0);
      sealed.clear();
      const destroyedAt = toIsoInstant(time.now);
      await festival.call('POST', '/api/gate/destroyed', headers, { destroyedAt });
    },
  };
}

async function unseal(sealed: string, recipient: Uint8Array): Promise<Uint8Array> {
  const bytes = fromBase64Url(sealed) ?? new Uint8Array();
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientKey = await kem.deserializePrivateKey(recipient);
  const params = { recipientKey, enc: bytes.slice(0, 32), info: utf8(GATE_KEY_INFO) };
  return new Uint8Array(await suite.open(params, bytes.slice(32)));
}
