import { type Clearance, fromBase64Url, type Result, refuse } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';
import { createStatusKeeper, type StatusKeeper } from '../gate/status-keeper.ts';
import { loadSteadyClock, type SteadyClock } from '../gate/steady-clock.ts';
import { createTally, type Tally } from '../gate/tally.ts';
import { createTurns } from '../gate/turns.ts';
import { type ConsentQueue, loadConsents } from './consents.ts';
import { type DocumentHoldings, holdingsFrom, issuerKeys, keepTerms, keptTerms } from './holdings.ts';
import type { DocumentParts, LoadedModels } from './ports.ts';

/** All an open gate holds. */
export interface Held {
  holdings: DocumentHoldings;
  models: { readonly cards: string; readonly loaded: LoadedModels } | null;
  readonly store: Store;
  readonly status: StatusKeeper;
  readonly clock: SteadyClock;
  readonly tally: Tally;
  readonly consents: ConsentQueue;
}

/** What the server gives, or what was kept here when it can't be asked. */
export async function loadHeld(parts: DocumentParts): Promise<Result<Held & { readonly online: boolean }>> {
  const { api, time } = parts;
  const store = await parts.openStore().catch(() => null);
  if (!store) return refuse('gate.no-key-store');
  const answer = await api.terms();
  const online = answer.kind === 'ok';
  const terms = online ? answer.terms : await keptTerms(store);
  if (!terms)
    return answer.kind === 'refused' ? { ok: false, problem: answer.problem } : refuse('gate.not-paired');
  if (online) await keepTerms(store, terms).catch(() => undefined);
  const clock = await loadSteadyClock(store, time);
  const holdings = holdingsFrom(terms);
  const keys = issuerKeys(holdings, clock.now());
  const status = await createStatusKeeper(terms.deployment.id, keys, store, clock);
  takeList({ status, holdings, clock }, online ? 'offer' : 'recall');
  const tally = await createTally(store, parts.newId, createTurns());
  const consents = await loadConsents(store);
  return { ok: true, value: { holdings, models: null, store, status, clock, tally, consents, online } };
}

/** The clearance, when it is in force by the newest signed word, with its models loaded; or why not. */
export function mayRun({ holdings, status, models, clock }: Held): Result<Clearance> {
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
  const isFor = clearance.ok && clearance.value.mode === 'document-verification';
  const cards = isFor ? cardsOf(clearance.value) : null;
  if (held.models?.cards === cards) return;
  await held.models?.loaded.release().catch(() => undefined);
  held.models = null;
  if (cards === null || !clearance.ok) return;
  const loaded = await device.load(clearance.value).catch(() => null);
  if (loaded?.ok) held.models = { cards, loaded: loaded.value };
}

/** Takes the list that came with the terms: from the server, with the server's time, or kept here from before. */
function takeList(
  { status, holdings, clock }: Pick<Held, 'status' | 'holdings' | 'clock'>,
  how: 'offer' | 'recall',
): void {
  const list = fromBase64Url(holdings.terms.statusList);
  if (list) status[how](list, issuerKeys(holdings, clock.now()), clock);
}

/** Asks for the terms anew. Whether the server was there. */
export async function renewTerms(parts: DocumentParts, held: Held): Promise<boolean> {
  const answer = await parts.api.terms();
  if (answer.kind !== 'ok') return false;
  if (answer.terms.deployment.id !== held.holdings.terms.deployment.id) return true;
  held.holdings = holdingsFrom(answer.terms);
  takeList(held, 'offer');
  await keepTerms(held.store, answer.terms).catch(() => undefined);
  await loadModels(parts, held);
  return true;
}

/** Cards name their files, so their hashes tell what has to be loaded. */
function cardsOf({ model, attackDetection: { passive } }: Clearance): string {
  return passive ? `${model.card} ${passive.card} ${passive.file}` : model.card;
}
