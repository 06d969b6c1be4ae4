import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { explain } from '@tenzij/contracts';
import { fromHex, type Problem, type PublicKey, publicKey } from '@tenzij/kernel';
import type { Command } from 'commander';
import { describePass, type GateKey, inspectPass } from './pass-report.ts';

interface InspectOptions {
  readonly key?: string;
  readonly deployment?: string;
  readonly trust?: string;
  readonly json?: boolean;
}

/** Exit code for a pass that is refused and for input that can't be used. */
const REFUSED = 2;

export function registerPass(program: Command): void {
  const pass = program.command('pass').description('Look into a pass');
  pass
    .command('inspect')
    .description('Say what a pass tells: from outside, or with the gate key what is inside')
    .argument('<file>', 'file with the text of the QR code, or - for standard input')
    .option('--key <file>', 'file with the gate secret, 64 hexadecimal characters')
    .option('--deployment <id>', 'deployment that the pass is for; goes with --key')
    .option('--trust <file>', 'file with public keys of issuers, one a line, in hexadecimal; goes with --key')
    .option('--json', 'write JSON')
    .action(inspect);
}

async function inspect(file: string, options: InspectOptions, command: Command): Promise<void> {
  const fail = (message: string): never => command.error(message, { exitCode: REFUSED });
  const text = await read(file, fail);
  const gate = await readGateKey(options, fail);
  const trusted = options.trust === undefined ? null : await readTrusted(options.trust, fail);
  const inspected = await inspectPass(text.replace(/\r?\n$/, ''), { gate, trusted }, Date.now() / 1000);
  if (!inspected.ok) return fail(sentence(inspected.problem));
  const report = inspected.value;
  const shown = options.json ? `${JSON.stringify(report, null, 2)}\n` : describePass(report);
  command.configureOutput().writeOut?.(shown);
}

type Fail = (message: string) => never;

async function readGateKey(options: InspectOptions, fail: Fail): Promise<GateKey | null> {
  const { key, deployment, trust } = options;
  if (key === undefined) {
    if (trust !== undefined) fail('--trust needs --key: the signature is inside the pass.');
    return null;
  }
  if (deployment === undefined) return fail('--key needs --deployment: a pass is sealed for one deployment.');
  const secret = hexKey((await read(key, fail)).trim());
  return secret
    ? { gateSecret: secret, deployment }
    : fail(`${key} does not hold a gate secret of 64 hexadecimal characters.`);
}

async function readTrusted(file: string, fail: Fail): Promise<PublicKey[]> {
  const lines = (await read(file, fail)).split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '').map(hexKey);
  const known = keys.filter((key) => key !== null);
  if (known.length === 0 || known.length < keys.length) {
    return fail(`${file} does not hold public keys of 64 hexadecimal characters, one a line.`);
  }
  return known.map(publicKey);
}

/** A key of 32 bytes. Never shown in an error: it may be a secret. */
function hexKey(text: string): Uint8Array | null {
  return /^[0-9a-f]{64}$/i.test(text) ? fromHex(text) : null;
}

async function read(file: string, fail: Fail): Promise<string> {
  try {
    return file === '-' ? await readStream(process.stdin) : await readFile(file, 'utf8');
  } catch {
    return fail(`${file} cannot be read.`);
  }
}

function sentence(problem: Problem): string {
  const { what, means, do: advice } = explain(problem).text.en;
  return `${what} ${means} ${advice} (${problem.code})`;
}
