import { type EpochSeconds, type Language, sha256Hex, toIsoInstant, utf8 } from '@tenzij/kernel';
import { z } from 'zod';
import { type Bilingual, BilingualText, Sha256 } from '../dpia/words.ts';
import { dossierReadme } from '../reports/dossier-readme.ts';
import { PATHS } from './paths.ts';
import { type ArchiveFile, writeZip } from './zip-format.ts';

export const DOSSIER_FORMAT = 'tenzij-dossier/1';

const Party = z.strictObject({ id: z.string().min(1).max(500), name: z.string().min(1).max(500) });

/** `manifest.json`: every other file of the archive with its hash, size in bytes, and what it is. */
export const DossierManifest = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  /** The moment of the last change that is in it: the same state gives the same archive. */
  asOf: z.iso.datetime(),
  specimen: z.boolean(),
  organisation: Party,
  deployment: Party,
  files: z
    .array(
      z.strictObject({ path: z.string(), sha256: Sha256, size: z.int().nonnegative(), what: BilingualText }),
    )
    .min(1),
});
export type DossierManifest = z.infer<typeof DossierManifest>;

/** What a dossier is of. */
export interface DossierAbout {
  readonly asOf: EpochSeconds;
  readonly specimen: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly deployment: { readonly id: string; readonly name: string };
  /** The archive's own file name. */
  readonly archive: string;
}

export interface DossierFile extends ArchiveFile {
  readonly what: Bilingual;
}

const LISTS: Readonly<Record<'readme' | 'checksums', Bilingual>> = {
  readme: {
    nl: 'wat dit archief is en hoe u het controleert',
    en: 'what this archive is and how to verify it',
  },
  checksums: {
    nl: 'controlegetallen, voor sha256sum',
    en: 'checksums, for sha256sum',
  },
};

/** The archive of these files: with a read-me in both languages, their checksums and the manifest. */
export function packDossier(about: DossierAbout, files: readonly DossierFile[]): Uint8Array<ArrayBuffer> {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashes = inOrder.map(({ path, bytes }) => ({ path, sha256: sha256Hex(bytes) }));
  const all: DossierFile[] = [
    ...inOrder,
    { path: PATHS.checksums, bytes: utf8(checksumsText(hashes)), what: LISTS.checksums },
    { path: PATHS.readme, bytes: utf8(readmeText(about, inOrder)), what: LISTS.readme },
  ];
  const { asOf, specimen, organisation, deployment } = about;
  const manifest: DossierManifest = {
    format: DOSSIER_FORMAT,
    asOf: toIsoInstant(asOf),
    specimen,
    organisation: { id: organisation.id, name: organisation.name },
    deployment: { id: deployment.id, name: deployment.name },
    files: all
      .map(({ path, bytes, what }) => ({
        path,
        sha256: sha256Hex(bytes),
        size: bytes.length,
        what: { nl: what.nl, en: what.en },
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return writeZip([...all, { path: PATHS.manifest, bytes: jsonBytes(manifest) }]);
}

/** As `sha256sum` writes it and checks it. */
export function checksumsText(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** JSON as it stands in the archive: for people to read too. */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return utf8(`${JSON.stringify(value, null, 2)}\n`);
}

function readmeText(about: DossierAbout, files: readonly DossierFile[]): string {
  const { asOf, specimen, organisation, deployment, archive } = about;
  const text = (language: Language) =>
    dossierReadme(
      {
        organisation: organisation.name,
        deployment: deployment.name,
        made: toIsoInstant(asOf),
        specimen,
        archive,
        checksums: PATHS.checksums,
        files: files.map(({ path, bytes, what }) => ({
          path,
          sha256: sha256Hex(bytes),
          what: what[language],
        })),
      },
      language,
    );
  return `(English below)\n\n${text('nl')}\n${'-'.repeat(72)}\n\n${text('en')}`;
}
