import {
  certificateLines,
  type DestructionCertificate,
  type DestructionProblem,
  gateInWords,
  openGates,
  readDestruction,
} from '@tenzij/dossier';
import { keyText, type Language } from '@tenzij/kernel';
import { ERASURE_TEXTS } from './erasure-texts.ts';
import { readBinaryFile } from './files.ts';
import { printable } from './message.ts';
import { EXIT, orRefuse, Refusal, refusal } from './refusal.ts';
import { readRegisterKey } from './register-read.ts';
import { wrapped } from './wrap.ts';

export interface CertificateOptions {
  readonly key?: string;
  readonly json?: true;
}

/** What says that it is a certificate, but not this one of this key. */
const NOT_GENUINE: readonly DestructionProblem['code'][] = [
  'destruction.other-key',
  'destruction.signature-invalid',
];

/** Checks who signed a certificate of destruction and says what is in it; exit code 1 when it was somebody else. */
export async function readCertificateFile(
  file: string,
  { key: named, json }: CertificateOptions,
  language: Language,
): Promise<void> {
  if (named === undefined)
    throw refusal('cli.missing-option', { name: 'erasure certificate', needed: '--key' });
  const key = await readRegisterKey(named);
  const read = readDestruction(await readBinaryFile(file, 4), key);
  if (!read.ok && NOT_GENUINE.includes(read.problem.code)) {
    const { code, params } = read.problem;
    throw new Refusal([{ code, params: { file, ...params } }], EXIT.notWhole);
  }
  const certificate = orRefuse(read, file);
  const said = { verified: true, key: keyText(key), certificate };
  process.stdout.write(json ? `${JSON.stringify(said, null, 2)}\n` : inWords(certificate, language));
}

function inWords(certificate: DestructionCertificate, language: Language): string {
  const texts = ERASURE_TEXTS[language].certificate;
  const lines = certificateLines(certificate, language).flatMap(({ term, text }) => [
    `  ${term}`,
    wrapped(text, '    '),
  ]);
  const gates = certificate.gates.map((gate) =>
    wrapped(`${gate.name}: ${gateInWords(gate, language)}`, '    '),
  );
  const open = openGates(certificate).length;
  const parts = [
    texts.verified,
    ...(certificate.specimen ? [texts.specimen] : []),
    lines.join('\n'),
    [`  ${texts.gates}`, ...gates].join('\n'),
    open > 0 ? texts.open(open) : texts.allConfirmed,
    wrapped(texts.notProven),
  ];
  return `${printable(parts.join('\n\n'))}\n`;
}
