import { type Clearance, fromBase64Url, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';
import { createStatusKeeper, type StatusKeeper } from '../gate/status-keeper.ts';
import { loadSteadyClock, type SteadyClock } from '../gate/steady-clock.ts';
import { createTally, type Tally } from '../gate/tally.ts';
import { createTurns, type Turns } from '../gate/turns.ts';
import { type DocumentHoldings, holdingsFrom, issuerKeys, keepTerms, keptTerms } from './holdings.ts';
import type { DocumentParts, LoadedModels } from './ports.ts';
import { keepRefusal, keptRefusal } from './refusal.ts';
import { loadTold, type Told } from './told.ts';
import { provenWithdrawn } from './withdrawal.ts';

/** All an open gate holds. */
export interface Held {
  holdings: DocumentHoldings;
  models: { readonly cards: string; readonly loaded: LoadedModels } | null;
  /** What the server said in place of terms, the last time that it said anything; `null`: it gave them. */
  refusal: Problem | null;
  readonly store: Store;
  readonly status: StatusKeeper;
  readonly clock: SteadyClock;
  readonly tally: Tally;
  readonly told: Told;
  /** What writes to one value after having read it takes its turn. */
  readonly inTurn: Turns;
}

/** `withdrawn`: proven, so that all of it has to go. */
type Network = 'online' | 'offline' | 'withdrawn';

/** What the server gives, or what was kept here when it can't be asked or doesn't give it. */
export async function loadHeld(
  parts: DocumentParts,
  store: Store,
): Promise<Result<Held & { readonly network: Network }>> {
  const { api, time } = parts;
  const answer = await api.terms();
  const terms = answer.kind === 'ok' ? answer.terms : await keptTerms(store);
  if (!terms)
    return answer.kind === 'refused' ? { ok: false, problem: answer.problem } : refuse('gate.not-paired');
  const clock = await loadSteadyClock(store, time);
  const holdings = holdingsFrom(terms);
  const keys = issuerKeys(holdings, clock.now());
  const status = await createStatusKeeper(terms.deployment.id, keys, store, clock);
  const inTurn = createTurns();
  const tally = await createTally(store, parts.newId, inTurn);
  const told = await loadTold(store, inTurn);
  const refusal = await keptRefusal(store);
  const held: Held = { holdings, models: null, refusal, store, status, clock, tally, told, inTurn };
  takeList(held, answer.kind === 'ok' ? 'offer' : 'recall');
  if (answer.kind === 'ok') await accepted(held);
  const network =
    answer.kind === 'refused' ? await hearRefusal(parts, held, answer.problem) : onlineOf(answer);
  return { ok: true, value: Object.assign(held, { network }) };
}

/** The clearance, when it is in force by the newest signed word, with its models loaded; or why not. */
export function mayRun({ holdings, status, models, clock, refusal }: Held): Result<Clearance> {
  if (refusal) return { ok: false, problem: refusal };
  const clearance = holdings.clearance(clock.now());
  if (!clearance.ok) return clearance;
  if (clearance.value.mode !== 'document-verification') return refuse('clearance.other-mode');
  if (status.clearance() !== holdings.clearanceSha256) return refuse('admission.clearance-not-in-force');
  const { card } = clearance.value.model;
  return models?.cards === cardsOf(clearance.value)
    ? clearance
    : refuse('face.model-missing', { file: card });
}

/** Loads what the clearance names, and lets go of what it doesn't. Without a clearance for documents: nothing. */
export async function loadModels({ device }: Pick<DocumentParts, 'device'>, held: Held): Promise<void> {
  const clearance = held.holdings.clearance(held.clock.now());
  const isFor = held.refusal === null && clearance.ok && clearance.value.mode === 'document-verification';
  const cards = isFor ? cardsOf(clearance.value) : null;
  if (held.models?.cards === cards) return;
  await releaseModels(held);
  if (cards === null || !clearance.ok) return;
  const loaded = await device.load(clearance.value).catch(() => null);
  if (loaded?.ok) held.models = { cards, loaded: loaded.value };
}

export async function releaseModels(held: Held): Promise<void> {
  const before = held.models;
  held.models = null;
  await before?.loaded.release().catch(() => undefined);
}

/** Takes the list that came with the terms: from the server, with the server's time, or kept here from before. */
function takeList(
  { status, holdings, clock }: Pick<Held, 'status' | 'holdings' | 'clock'>,
  how: 'offer' | 'recall',
): void {
  const list = fromBase64Url(holdings.terms.statusList);
  if (list) status[how](list, issuerKeys(holdings, clock.now()), clock);
}

/** Asks for the terms anew. `refused` is called as soon as the server said no: what that proves is asked after it. */
export async function renewTerms(parts: DocumentParts, held: Held, refused: () => void): Promise<Network> {
  const answer = await parts.api.terms();
  if (answer.kind === 'refused') {
    held.refusal = answer.problem;
    refused();
    return hearRefusal(parts, held, answer.problem);
  }
  if (answer.kind !== 'ok') return 'offline';
  if (answer.terms.deployment.id !== held.holdings.terms.deployment.id) return 'online';
  held.holdings = holdingsFrom(answer.terms);
  takeList(held, 'offer');
  await accepted(held);
  await loadModels(parts, held);
  return 'online';
}

/** The server gave terms: they are kept, and what it said before in place of them no longer holds. */
async function accepted(held: Held): Promise<void> {
  held.refusal = null;
  await keepTerms(held.store, held.holdings.terms).catch(() => undefined);
  await keepRefusal(held.store, null).catch(() => undefined);
}

/**
 * The server said no. Proven, it is the end of this gate; unproven nothing is erased, and nobody is looked at until
 * the server takes this gate again, also over a reload.
 */
async function hearRefusal(parts: DocumentParts, held: Held, problem: Problem): Promise<Network> {
  held.refusal = problem;
  await keepRefusal(held.store, problem).catch(() => undefined);
  const isProven = await provenWithdrawn(parts.api, held.store, held.holdings, held.clock.now());
  return isProven ? 'withdrawn' : 'online';
}

function onlineOf({ kind }: { readonly kind: string }): Network {
  return kind === 'ok' ? 'online' : 'offline';
}

/** Cards name their files, so their hashes tell what has to be loaded. */
function cardsOf({ model, attackDetection: { passive } }: Clearance): string {
  return passive ? `${model.card} ${passive.card} ${passive.file}` : model.card;
}
