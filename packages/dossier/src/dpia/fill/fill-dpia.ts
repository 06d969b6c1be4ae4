import { encodeCbor, sha256Hex, toCbor } from '@tenzij/kernel';
import type { JudgementBody } from '../documents.ts';
import type { DpiaInput } from '../input.ts';
import { DPIA_SECTION_IDS, type DpiaSectionId } from '../section-ids.ts';
import type { FilledSection } from '../view-types.ts';
import { type Bilingual, both } from '../words.ts';
import { freeConsent, gateLayout, pilot, rights, security, views } from './choice.ts';
import type { Draft, Filler } from './draft.ts';
import { basis, proportionality, specialCategory, subsidiarity } from './lawful.ts';
import { technique } from './technique.ts';
import { data, processing, proposal } from './what.ts';
import { framework, interests, parties, places, purposes, retention } from './who.ts';

const FILLERS: Readonly<Record<Exclude<DpiaSectionId, 'views'>, Filler>> = {
  proposal,
  data,
  processing,
  technique,
  purposes,
  parties,
  interests,
  places,
  framework,
  retention,
  basis,
  'special-category': specialCategory,
  subsidiarity,
  proportionality,
  'free-consent': freeConsent,
  'gate-layout': gateLayout,
  rights,
  security,
  pilot,
};

/**
 * Every section filled as far as the case goes. What isn't known becomes a question; nothing is made up. The
 * section on a pilot is there only when the assessment was told that this is one.
 */
export function fillDpia(input: DpiaInput, sought: JudgementBody['views'] | null): readonly FilledSection[] {
  const isPilot = input.facts.facts['S0.3']?.value === 'yes';
  return DPIA_SECTION_IDS.filter((id) => id !== 'pilot' || isPilot).map((id) =>
    filledSection(id, id === 'views' ? views(sought) : FILLERS[id](input)),
  );
}

function filledSection(id: DpiaSectionId, draft: Draft): FilledSection {
  const text = joined(draft.text);
  const asks = draft.asks.filter((ask) => ask !== null);
  return {
    id,
    text,
    asks,
    authorMustWrite: draft.authorMustWrite ?? false,
    sha256: sha256Hex(encodeCbor(toCbor({ text, asks }))),
  };
}

function joined(paragraphs: readonly (Bilingual | null)[]): Bilingual | null {
  const known = paragraphs.filter((paragraph) => paragraph !== null);
  if (known.length === 0) return null;
  return both(known.map(({ nl }) => nl).join('\n\n'), known.map(({ en }) => en).join('\n\n'));
}
