import { fromHex, type Language, type PublicKey, publicKey } from '@tenzij/kernel';
import { readTextFile } from './files.ts';
import { describePass, type GateKey, inspectPass } from './pass-report.ts';
import { orRefuse, refusal } from './refusal.ts';

export interface InspectOptions {
  readonly key?: string;
  readonly deployment?: string;
  readonly trust?: string;
  readonly json?: true;
}

/** Says what a pass tells, as far as the keys given allow. */
export async function inspectFile(file: string, options: InspectOptions, language: Language): Promise<void> {
  const text = (await readTextFile(file)).replace(/\r?\n$/, '');
  const gate = await readGateKey(options);
  const trusted = options.trust === undefined ? null : await readIssuerKeys(options.trust);
  const report = orRefuse(await inspectPass(text, { gate, trusted }, Date.now() / 1000), file);
  const shown = options.json ? `${JSON.stringify(report, null, 2)}\n` : describePass(report, language);
  process.stdout.write(shown);
}

/** The options that go with the key are of no use without it, nor it without the deployment. */
async function readGateKey({ key, deployment, trust }: InspectOptions): Promise<GateKey | null> {
  if (key === undefined) {
    if (trust !== undefined) throw needs('--trust', '--key');
    if (deployment !== undefined) throw needs('--deployment', '--key');
    return null;
  }
  if (deployment === undefined) throw needs('--key', '--deployment');
  const secret = hexKey((await readTextFile(key)).trim());
  if (secret === null) throw refusal('cli.not-a-gate-key', { file: key });
  return { gateSecrets: [secret], deployment };
}

function needs(name: string, needed: string) {
  return refusal('cli.missing-option', { name, needed });
}

async function readIssuerKeys(file: string): Promise<PublicKey[]> {
  const lines = (await readTextFile(file)).split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '').map(hexKey);
  const known = keys.filter((key) => key !== null);
  if (known.length === 0 || known.length < keys.length) throw refusal('cli.not-issuer-keys', { file });
  return known.map(publicKey);
}

/** A key of 32 bytes. Never shown in an error: it may be a secret. */
function hexKey(text: string): Uint8Array | null {
  return /^[0-9a-f]{64}$/i.test(text) ? fromHex(text) : null;
}
