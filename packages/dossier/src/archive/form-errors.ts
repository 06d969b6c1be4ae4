import { defineErrors } from '@tenzij/kernel';

const NOT_READ = {
  nl: {
    means: 'Het bestand is niet verder gelezen.',
    do: 'Gebruik het dossier zoals de server het gaf: niet uitgepakt en opnieuw ingepakt.',
  },
  en: {
    means: 'The file was not read any further.',
    do: 'Use the dossier as the server gave it: not unpacked and packed again.',
  },
};

function notRead(nl: string, en: string) {
  return { nl: { what: nl, ...NOT_READ.nl }, en: { what: en, ...NOT_READ.en } };
}

/** What can be wrong with the archive itself and its manifest. */
export const ARCHIVE_FORM_ERRORS = defineErrors({
  'dossier.too-large': notRead(
    'Het dossier is groter dan {megabytes} MB.',
    'The dossier is larger than {megabytes} MB.',
  ),
  'dossier.too-many-files': notRead(
    'Er zitten meer dan {max} bestanden in.',
    'There are more than {max} files in it.',
  ),
  'dossier.not-an-archive': notRead('Dit is geen dossier (ZIP).', 'This is no dossier (ZIP).'),
  'dossier.repacked': notRead(
    '{path} is ingepakt door een ander programma.',
    '{path} was packed by another program.',
  ),
  'dossier.path-unsafe': notRead(
    'Er zit een bestand in met een onveilige naam: {path}',
    'There is a file in it with an unsafe name: {path}',
  ),
  'dossier.file-twice': notRead('{path} zit er twee keer in.', '{path} is in it twice.'),
  'dossier.file-damaged': notRead('{path} is beschadigd of gewijzigd.', '{path} is damaged or was changed.'),
  'dossier.bytes-changed': notRead(
    'Het archief is gewijzigd of afgebroken (bij byte {offset}).',
    'The archive was changed or cut off (at byte {offset}).',
  ),
  'dossier.manifest-unreadable': notRead(
    'De inhoudsopgave (manifest.json) is niet te lezen.',
    'The manifest (manifest.json) cannot be read.',
  ),
  'dossier.file-missing': notRead('{path} ontbreekt.', '{path} is missing.'),
  'dossier.file-extra': notRead('{path} hoort er niet in.', '{path} does not belong in it.'),
  'dossier.file-changed': notRead(
    '{path} is niet zoals de inhoudsopgave zegt.',
    '{path} is not as the manifest says.',
  ),
});
