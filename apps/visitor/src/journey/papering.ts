import { FacePassRequest, RegularPassRequest, SignedPass, type Visit } from '@tenzij/contracts';
import { ok, type Result, refuse, toBase64Url, toHex } from '@tenzij/kernel';
import { commit, unverifiedClaims } from '@tenzij/pass';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import { generationOf, needsNewPaper, signFor, trustOfHeld } from './event-key.ts';
import { hold, issuedFor, keyFor } from './issuing.ts';
import type { HeldPass, Journey } from './model.ts';
import { showingOnPaper } from './showing.ts';
import { isSamePass } from './wallet.ts';

const EPHEMERAL_LENGTH = 32;

/**
 * The text of the pass for paper: signed for that once, sealed here each time. The face in it goes into this
 * text and nowhere else.
 */
export async function paperText(context: Context): Promise<Result<string, ApiRefusal>> {
  const held = await heldNow(context);
  if (!held) return refuse('visitor.unexpected');
  if (held.paper && !needsNewPaper(held)) return ok(await seal(context, held, held.paper));
  let text: Result<string, ApiRefusal> = refuse('visitor.unexpected');
  await context.during(async (visit) => {
    const paper = await issuePaper(context, visit, held);
    if (paper.ok) {
      const { claims, sealTo } = paper.value;
      const withPaper = { ...held, sealTo, paper: claims, paperGeneration: generationOf(sealTo) };
      await context.keep(visit, withPaper);
      context.set({ held: withPaper });
      text = ok(await seal(context, withPaper, claims));
    } else text = paper;
    return null;
  });
  return text;
}

function seal({ outside }: Context, held: HeldPass, paper: Uint8Array): Promise<string> {
  return showingOnPaper(held, paper, outside.randomBytes(EPHEMERAL_LENGTH));
}

/** As it is held, with the paper that another tab made of it meanwhile: a second one would revoke the first. */
async function heldNow({ outside, current }: Context): Promise<HeldPass | null> {
  const { held } = current();
  const kept = await outside.store?.get();
  const elsewhere = kept?.ok ? kept.value?.held : null;
  return elsewhere && isSamePass(held, elsewhere) ? elsewhere : held;
}

async function issuePaper(
  { outside, current }: Context,
  visit: Visit,
  held: HeldPass,
): Promise<Result<HeldPass, ApiRefusal>> {
  const issuerKeys = issuersOf(held, visit, current().offer);
  if (!issuerKeys) return refuse('clearance.missing');
  const { kind, carried, agreement } = held;
  const commitment = commitmentOf(held);
  if (kind === 'face' && !commitment) return refuse('pass.template-missing');
  const trust = trustOfHeld(held, issuerKeys);
  const signed = await signFor(outside.api, held.sealTo, trust, (sealTo) => {
    const asked = { form: 'paper', ...keyFor('paper', sealTo) } as const;
    return commitment
      ? outside.api.post('/api/visit/face-pass', paperRequest(held, commitment, asked), SignedPass)
      : outside.api.post('/api/visit/regular-pass', RegularPassRequest.parse(asked), SignedPass);
  });
  if (!signed.ok) return signed;
  const issued = { issuerKeys, sealTo: signed.value.sealTo, agreement, form: 'paper' } as const;
  return hold(signed.value.signed, carried ?? commitment, issued, outside.now());
}

/** Over the face that the pass on the phone is of: carried there, or sealed on the server under the same key. */
function paperRequest(
  { sealed }: HeldPass,
  commitment: Uint8Array,
  asked: Pick<FacePassRequest, 'form' | 'keyGeneration'>,
): FacePassRequest {
  const apart = sealed && { sealed: { locator: toBase64Url(sealed.locator) } };
  return FacePassRequest.parse({ commitment: toHex(commitment), ...asked, ...apart });
}

/** What was signed for the pass on the phone; `null` for a regular pass. */
function commitmentOf({ claims, carried }: HeldPass): Uint8Array | null {
  if (carried) return commit(carried.salt, carried.template);
  const held = unverifiedClaims(claims);
  return held.ok ? held.value.commitment : null;
}

/** A face is vouched for by the issuer of the clearance that is in force, and by nobody without one. */
function issuersOf(held: HeldPass, visit: Visit, offer: Journey['offer']): readonly string[] | null {
  if (held.kind === 'regular') return issuedFor(visit).issuerKeys;
  return offer?.face ? [offer.clearance.keys.issuer] : null;
}
