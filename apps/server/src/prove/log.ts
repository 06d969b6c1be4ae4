import { findSecrets } from './find-secret.ts';
import type { Place, PlaceName } from './places.ts';
import type { CanaryKind, Looked, SearchedPlace, Stage } from './types.ts';

export type Canaries = Readonly<Partial<Record<CanaryKind, readonly Uint8Array[]>>>;

/** What is looked for where, and what should be there. */
export class Log {
  readonly searched: SearchedPlace[] = [];
  readonly looked: Looked[] = [];
  readonly #isEmbedded: boolean;

  constructor(isEmbedded: boolean) {
    this.#isEmbedded = isEmbedded;
  }

  look(stage: Stage, places: readonly Place[], canaries: Canaries): void {
    for (const { name, files, rows, bytes } of places) {
      this.searched.push({ stage, place: name, files, rows, bytes: bytes.length });
      // One pass for all of them: a data folder is tens of megabytes.
      const all = findSecrets(bytes, Object.values(canaries).flat());
      for (const [kind, secrets] of Object.entries(canaries) as [CanaryKind, readonly Uint8Array[]][]) {
        if (secrets.length === 0) continue;
        const forms = all.splice(0, secrets.length);
        const expected = this.#isExpected(stage, name, kind);
        if (expected === null) continue;
        this.looked.push({
          stage,
          place: name,
          canary: kind,
          count: secrets.length,
          found: forms.filter((form) => form.length > 0).length,
          forms: [...new Set(forms.flat())],
          expected,
        });
      }
    }
  }

  /** `null`: it may be there or not, and says nothing either way. */
  #isExpected(stage: Stage, place: PlaceName, kind: CanaryKind): boolean | null {
    const isFolder = place === 'data-folder' || place === 'backup';
    const hasRows = place === 'rows' || place === 'database-files' || (isFolder && this.#isEmbedded);
    const isOver = stage === 'ended';
    switch (kind) {
      case 'positive-control':
        return true;
      case 'template':
      case 'salt':
        // Sealed, the template is on no phone either.
        return place === 'phones' && stage === 'running' ? (kind === 'salt' ? true : null) : false;
      case 'sealed-key':
        return place === 'phones' && stage === 'running';
      case 'commitment':
        // The claims that a phone keeps are signed over it.
        return place === 'phones' ? (stage === 'running' ? null : false) : false;
      case 'contact':
      case 'gate-event':
      case 'shop-ticket':
        return hasRows && !isOver;
      case 'shop-secret':
        return false;
      case 'ciphertext':
        return stage === 'running' && (hasRows || place === 'gate');
      case 'issuer-key':
      case 'ticketing-key':
        return isFolder && !isOver;
      case 'gate-key':
        return (isFolder || place === 'gate') && !isOver;
    }
  }
}
