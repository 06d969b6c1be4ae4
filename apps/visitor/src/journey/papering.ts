import { FacePassRequest, RegularPassRequest, SignedPass, type Visit } from '@tenzij/contracts';
import { ok, type Result, refuse, toHex } from '@tenzij/kernel';
import { commit } from '@tenzij/pass';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import { hold, issuedFor } from './issuing.ts';
import type { HeldPass, Journey } from './model.ts';
import { showingOnPaper } from './showing.ts';
import { isSamePass } from './wallet.ts';

const EPHEMERAL_LENGTH = 32;

/**
 * The text of the pass for paper: signed for that once, sealed here each time. The face in it goes into this
 * text and nowhere else.
 */
export async function paperText(context: Context): Promise<Result<string, ApiRefusal>> {
  let text: Result<string, ApiRefusal> = refuse('visitor.unexpected');
  await context.during(async (visit) => {
    text = await sealForPaper(context, visit);
    return null;
  });
  return text;
}

async function sealForPaper(context: Context, visit: Visit): Promise<Result<string, ApiRefusal>> {
  const held = await heldNow(context);
  if (!held) return refuse('visitor.unexpected');
  const paper = held.paper ? ok(held.paper) : await issuePaper(context, visit, held);
  if (!paper.ok) return paper;
  if (!held.paper) {
    const withPaper = { ...held, paper: paper.value };
    await context.keep(visit, withPaper);
    context.set({ held: withPaper });
  }
  return ok(await showingOnPaper(held, paper.value, context.outside.randomBytes(EPHEMERAL_LENGTH)));
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
): Promise<Result<Uint8Array, ApiRefusal>> {
  const issuerKeys = issuersOf(held, visit, current().offer);
  if (!issuerKeys) return refuse('clearance.missing');
  const { carried, sealTo, agreement } = held;
  const signed = carried
    ? await outside.api.post(
        '/api/visit/face-pass',
        FacePassRequest.parse({ commitment: toHex(commit(carried.salt, carried.template)), form: 'paper' }),
        SignedPass,
      )
    : await outside.api.post(
        '/api/visit/regular-pass',
        RegularPassRequest.parse({ form: 'paper' }),
        SignedPass,
      );
  if (!signed.ok) return signed;
  const issued = { issuerKeys, sealTo, agreement, form: 'paper' } as const;
  const paper = hold(signed.value, carried, issued, outside.now());
  return paper.ok ? ok(paper.value.claims) : paper;
}

/** A face is vouched for by the issuer of the clearance that is in force, and by nobody without one. */
function issuersOf(held: HeldPass, visit: Visit, offer: Journey['offer']): readonly string[] | null {
  if (held.kind === 'regular') return issuedFor(visit).issuerKeys;
  return offer?.face ? [offer.clearance.keys.issuer] : null;
}
