import type { StartingAct } from '@tenzij/admission';
import { type Language, type Result, refuse } from '@tenzij/kernel';
import type { Held } from './held.ts';
import type { DocumentEye, DocumentParts } from './ports.ts';

/**
 * Keeps on this device what came before a look: the yes; or, where nobody is asked, that the notice was shown. Where
 * that fails nothing may be looked at.
 */
async function keepAct(
  { told, clock, holdings }: Held,
  { noticeSha256, purposes }: StartingAct,
  id: string,
  language: Language,
): Promise<void> {
  const at = Math.floor(clock.now());
  const clearanceSha256 = holdings.clearanceSha256 ?? '';
  const record = { id, at, noticeSha256, clearanceSha256 };
  if (purposes.length > 0) await told.keepConsent({ ...record, purposes: [...purposes] });
  else await told.keepShown({ ...record, language });
}

/** The camera, for the person who pressed, once that press is kept. `stopped`: whether they took it back meanwhile. */
export async function openAfter(
  { newId }: Pick<DocumentParts, 'newId'>,
  held: Held,
  act: StartingAct,
  language: Language,
  stopped: () => boolean,
): Promise<Result<DocumentEye>> {
  const isKept = await keepAct(held, act, newId(), language).then(
    () => true,
    () => false,
  );
  if (!isKept || stopped() || !held.models) return refuse('gate.failed');
  return held.models.loaded.openEye().catch(() => refuse('gate.no-camera'));
}
