import type { Language } from '@tenzij/kernel';

/** What is in a dossier, for who opens it without us. */
export interface DossierReadmeInput {
  readonly organisation: string;
  readonly deployment: string;
  /** The moment of the last change that is in the archive, RFC 3339 in UTC. */
  readonly made: string;
  readonly specimen: boolean;
  /** The archive's own file name. */
  readonly archive: string;
  /** The file in the archive that lists the others with their SHA-256, as `sha256sum` writes it. */
  readonly checksums: string;
  /** Every other file, with what it is in the language asked for. */
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly what: string }[];
}

interface ReadmeTexts {
  readonly title: (deployment: string) => string;
  readonly specimen: string;
  readonly what: (organisation: string, deployment: string, made: string) => string;
  readonly says: string;
  readonly filesTitle: string;
  readonly head: string;
  readonly withTitle: string;
  readonly with: string;
  readonly withSays: string;
  readonly withoutTitle: string;
  readonly unpack: string;
  readonly hashes: string;
  readonly hashesSays: string;
  readonly windows: string;
  readonly signatures: string;
  readonly limitsTitle: string;
  readonly limits: readonly string[];
}

const TEXTS: Readonly<Record<Language, ReadmeTexts>> = {
  nl: {
    title: (deployment) => `Dossier van ${deployment}`,
    specimen: 'VOORBEELD: de inzet in dit dossier is verzonnen.',
    what: (organisation, deployment, made) =>
      `Dit dossier hoort bij de inzet "${deployment}" van ${organisation}. Het geeft de stand van ${made}.`,
    says: 'Het laat zien wat er is opgegeven, beoordeeld, geadviseerd en getekend. Het zegt niet of gezichtsherkenning mag: dat volgt uit de wet en de feiten.',
    filesTitle: 'Wat erin zit',
    head: '| bestand | wat het is | SHA-256 |',
    withTitle: 'Controleren met Tenzij',
    with: 'Dit werkt op elke computer met Tenzij, zonder netwerk en zonder server:',
    withSays:
      'De opdracht controleert elk bestand en elke handtekening, en rekent de toetsing opnieuw uit. Zij noemt wat niet klopt.',
    withoutTitle: 'Controleren zonder Tenzij',
    unpack: 'Pak het archief uit in een lege map en ga daarheen.',
    hashes: 'Controleer of elk bestand is zoals het was:',
    hashesSays:
      'Achter elk bestand moet OK staan. De lijst hierboven en die in het bestand met controlegetallen moeten gelijk zijn.',
    windows: 'Op Windows geeft `certutil -hashfile BESTAND SHA256` het controlegetal van één bestand.',
    signatures:
      'De vrijgave is een COSE_Sign-bericht (RFC 9052) met twee handtekeningen: van de organisator en van de functionaris gegevensbescherming (FG). Elk programma voor COSE en WebAuthn kan die controleren.',
    limitsTitle: 'Wat een controle niet zegt',
    limits: [
      'Of de feiten waar zijn. Die zijn overgenomen zoals de organisator ze gaf.',
      'Van wie een sleutel is. Vergelijk de openbare sleutels met die van de organisator en de FG, langs een andere weg dan dit archief.',
      'Of de vrijgave nu geldt. Zij kan na het maken van dit dossier zijn gepauzeerd of ingetrokken.',
    ],
  },
  en: {
    title: (deployment) => `Dossier of ${deployment}`,
    specimen: 'SPECIMEN: the deployment in this dossier is invented.',
    what: (organisation, deployment, made) =>
      `This dossier belongs to the deployment "${deployment}" of ${organisation}. It gives how things stood on ${made}.`,
    says: 'It shows what was stated, judged, advised and signed. It does not say whether face recognition may be used: that follows from the law and the facts.',
    filesTitle: 'What is in it',
    head: '| file | what it is | SHA-256 |',
    withTitle: 'Verify with Tenzij',
    with: 'This works on any computer with Tenzij, without a network and without a server:',
    withSays:
      'The command checks every file and every signature, and computes the assessment again. It names what is not right.',
    withoutTitle: 'Verify without Tenzij',
    unpack: 'Unpack the archive into an empty folder and go there.',
    hashes: 'Check that every file is as it was:',
    hashesSays:
      'Every file must say OK. The list above and the one in the file of checksums must be the same.',
    windows: 'On Windows, `certutil -hashfile FILE SHA256` gives the checksum of one file.',
    signatures:
      'The clearance is a COSE_Sign message (RFC 9052) with two signatures: of the organiser and of the data protection officer (DPO). Any program for COSE and WebAuthn can check them.',
    limitsTitle: 'What a check does not say',
    limits: [
      'Whether the facts are true. They were taken as the organiser gave them.',
      'Whose a key is. Compare the public keys with those of the organiser and the DPO, by another way than this archive.',
      'Whether the clearance holds now. It can have been paused or revoked after this dossier was made.',
    ],
  },
};

/** The text, in Markdown that reads as plain text, for who verifies a dossier with our software or without. */
export function dossierReadme(input: DossierReadmeInput, language: Language): string {
  const texts = TEXTS[language];
  const { organisation, deployment, made, specimen, archive, checksums, files } = input;
  const rows = files.map(({ path, what, sha256 }) => `| \`${path}\` | ${cell(what)} | \`${sha256}\` |`);
  return `${[
    `# ${line(texts.title(deployment))}`,
    ...(specimen ? [`**${texts.specimen}**`] : []),
    line(texts.what(organisation, deployment, made)),
    texts.says,
    `## ${texts.filesTitle}`,
    [texts.head, '|---|---|---|', ...rows].join('\n'),
    `## ${texts.withTitle}`,
    texts.with,
    block(`npx tenzij dossier verify ${quoted(archive)}${language === 'en' ? ' --lang en' : ''}`),
    texts.withSays,
    `## ${texts.withoutTitle}`,
    texts.unpack,
    texts.hashes,
    block(`sha256sum -c ${quoted(checksums)}`),
    `${texts.hashesSays} ${texts.windows}`,
    texts.signatures,
    `## ${texts.limitsTitle}`,
    texts.limits.map((limit) => `- ${limit}`).join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
}

/** Names are people's: a line break or a bar in one must not become a heading or a cell. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cell(text: string): string {
  return line(text).replaceAll('|', '\\|');
}

function block(command: string): string {
  return `    ${command}`;
}

/** A file name as a shell takes it. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}
