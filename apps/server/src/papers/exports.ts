import {
  type Consultation,
  cnilPia,
  type DpiaVersion,
  parExport,
  type RegisterDetails,
  type RegisterEntry,
  type ReviewEntry,
  registerEntry,
  reviewState,
} from '@tenzij/dossier';
import { type EpochSeconds, TenzijError, toIsoDate } from '@tenzij/kernel';
import type { AssessedCase } from '../cases/assess-case.ts';
import { bodyOf } from '../cases/case-file.ts';

/** A finished DPIA with what was said on it: what the formats of others hold. */
export interface Exported {
  readonly version: DpiaVersion;
  readonly advice: ReviewEntry | null;
  readonly consultation: Consultation | null;
}

/** The newest finished DPIA, or the one given. */
export function exportedOf({ file, review }: AssessedCase, version = file.dpia): Exported {
  if (!version) throw new TenzijError('dossier.no-dpia');
  return {
    version,
    advice: reviewState(review.entries, version.version).overall,
    consultation: bodyOf<Consultation>(file, 'consultation'),
  };
}

export function parFile({ version, advice, consultation }: Exported) {
  return parExport(version, { advice, consultation });
}

export function cnilFile({ version, advice }: Exported) {
  return cnilPia(version, advice, 'nl');
}

const DEFAULT_CATEGORY: RegisterDetails['publicationCategory'] = 'Impactvolle algoritmes';

/** An entry for the Algoritmeregister; what the organiser doesn't choose follows from the event and its state. */
export function registerFile(
  { file, terms }: AssessedCase,
  { version }: Exported,
  chosen: Partial<Pick<RegisterDetails, 'status' | 'publicationCategory'>>,
  now: EpochSeconds,
): RegisterEntry {
  const contact = terms.plan?.contact;
  if (!contact) throw new TenzijError('dossier.no-contact');
  const { event, clearance, clearanceState } = file.row;
  const begun = clearance !== null && event.starts <= now;
  const over = event.ends <= now || clearanceState === 'revoked' || clearanceState === 'void';
  const month = (at: EpochSeconds) => toIsoDate(at).slice(0, 7);
  return registerEntry(version, {
    status: chosen.status ?? (!begun ? 'In ontwikkeling' : over ? 'Buiten gebruik' : 'In gebruik'),
    publicationCategory: chosen.publicationCategory ?? DEFAULT_CATEGORY,
    contact: contact.email,
    begin: month(event.starts),
    end: month(event.ends),
  });
}
