import type { DocumentDecision, StartingAct } from '@tenzij/admission';
import { type Language, type Problem, TenzijError } from '@tenzij/kernel';
import { openAfter } from './before-look.ts';
import { type Held, loadHeld, loadModels, mayRun, releaseModels, renewTerms } from './held.ts';
import { isSameAct, issuerKeys } from './holdings.ts';
import { decidePassage } from './passage.ts';
import type { DocumentEye, DocumentParts } from './ports.ts';
import { type DocumentState, FIRST_STATE, PASSAGE_SCREENS } from './state.ts';
import { wasWithdrawn, wipeAll } from './withdrawal.ts';

const SYNC_MS = 2000;
const TERMS_MS = 60_000;
/** Nobody answers the notice: whoever read it went away. */
const NOTICE_MS = 120_000;
const ADMIT_MS = 2500;
const REFER_MS = 5000;
const CHANGED_MS = 5000;

type FailureCode = 'gate.failed' | 'gate.open-elsewhere' | 'gate.keeps-stopping';

/** A gate that compares a face with the photo on a document, one person after the other. */
export interface DocumentGate {
  get(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** The crew's own press; also the way on from a problem. */
  open(): Promise<void>;
  /** First press of a person: shows the notice. */
  begin(): void;
  /** Second press, in this language: yes, for the one purpose; or, where nobody is asked, on to the document. */
  agree(language: Language): Promise<void>;
  /** The crew's press: this is a document, and its photo is to be taken now. */
  takeDocument(): void;
  /** Takes it all back, up to the decision: nothing is left of it. */
  stop(): void;
  /** Something outside the gate's own work broke. */
  fail(code: FailureCode): void;
  /** The crew closes the gate, or the page goes. */
  close(): void;
}

export function createDocumentGate(parts: DocumentParts): DocumentGate {
  const { api, time } = parts;
  const listeners = new Set<() => void>();
  let state = FIRST_STATE;
  let held: Held | null = null;
  let run = 0;
  /** Counts presses: what was begun before the last one changes nothing any more. */
  let turn = 0;
  let pressed = false;

  function change(next: Partial<DocumentState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function rest() {
    turn++;
    if (!held) return;
    const clearance = mayRun(held);
    const [purpose] = clearance.ok ? clearance.value.purposes : [];
    const asked = clearance.ok && purpose ? { route: clearance.value.route, purpose } : null;
    const { admitted, referred } = held.tally.total();
    const lastCode = clearance.ok ? state.lastCode : clearance.problem.code;
    const screen = asked ? READY : OFF;
    const isSame = state.screen.name === screen.name;
    const said = held.refusal;
    const { terms } = held.holdings;
    change({ screen: isSame ? state.screen : screen, asked, admitted, referred, lastCode, said, terms });
  }

  function fail(problem: Problem) {
    run++;
    turn++;
    change({ screen: { name: 'problem', problem } });
  }

  /** What is begun here ends at once, and all that is held goes. */
  async function withdraw(at: Held): Promise<void> {
    const mine = ++run;
    turn++;
    held = null;
    change({ ...FIRST_STATE, screen: { name: 'withdrawn' } });
    await releaseModels(at);
    await at.inTurn(() => wipeAll(parts, at.store, () => mine !== run));
    if (mine === run) change({ isErased: true });
  }

  async function keepInSync(mine: number, at: Held): Promise<void> {
    let nextTerms = time.now() + TERMS_MS / 1000;
    while (mine === run) {
      const list = await at.status.poll(api, issuerKeys(at.holdings, at.clock.now()), at.clock);
      await at.clock.keep();
      const isRefused = list === 'online' && (await tellServer(at)) === 'refused';
      // A list that names none leaves nothing to fetch: then it is off.
      const named = list === 'online' ? at.status.clearance() : null;
      const isUnheard = named !== null && named !== at.holdings.clearanceSha256;
      if (mine !== run) return;
      if (time.now() >= nextTerms || isUnheard || isRefused) {
        nextTerms = time.now() + TERMS_MS / 1000;
        // A server that refuses this gate stops whoever is being looked at too.
        const network = await renewTerms(parts, at, () => mine === run && rest());
        if (mine !== run) return;
        if (network === 'withdrawn') return withdraw(at);
        change({ online: network === 'online' });
      } else change({ online: list === 'online' });
      if (['ready', 'off'].includes(state.screen.name)) rest();
      await time.wait(SYNC_MS);
    }
  }

  async function tellServer(at: Held): Promise<'refused' | 'done'> {
    if (at.refusal) return 'done';
    const told = await at.told.push(api);
    await at.tally.push(api);
    return told;
  }

  async function finish(mine: number, at: Held, decision: DocumentDecision): Promise<void> {
    const admitted = decision.outcome === 'admit' ? 1 : 0;
    await at.inTurn(async () => {
      const counted = at.tally.after({ admitted, referred: 1 - admitted });
      await at.store.record({ events: [], values: counted.values }).catch(() => undefined);
      counted.take();
    });
    if (mine !== turn) return;
    if (decision.outcome === 'admit') {
      parts.sounds.admit();
      change({ screen: { name: 'admit' }, lastCode: null });
    } else {
      parts.sounds.refer();
      change({ screen: { name: 'refer', code: decision.code }, lastCode: decision.code });
    }
    await time.wait(decision.outcome === 'admit' ? ADMIT_MS : REFER_MS);
    if (mine === turn) rest();
  }

  /** A yes is to the words that were read. Others came meanwhile, so it is to none: they begin anew. */
  async function sayChanged(mine: number): Promise<void> {
    change({ screen: { name: 'changed' } });
    await time.wait(CHANGED_MS);
    if (mine === turn) rest();
  }

  function decide(at: Held, act: StartingAct, eye: DocumentEye, mine: number): Promise<DocumentDecision> {
    return decidePassage({
      holdings: at.holdings,
      statusList: at.status.bytes(),
      act,
      eye,
      time: { ...time, now: at.clock.now },
      drawSide: parts.drawSide,
      show: (screen) => {
        if (mine === turn) change({ screen });
      },
      stopped: () => mine !== turn,
      takePress() {
        const was = pressed;
        pressed = false;
        return was;
      },
      onLook: parts.sounds.look,
    }).finally(() => eye.close());
  }

  async function open(mine: number): Promise<void> {
    const before = held;
    held = null;
    if (before) await releaseModels(before);
    if (!(await parts.takeAlone())) throw new TenzijError('gate.open-elsewhere');
    const store = await parts.openStore().catch(() => null);
    if (!store) throw new TenzijError('gate.no-key-store');
    if (await wasWithdrawn(store)) return change({ screen: { name: 'withdrawn' }, isErased: true });
    const loaded = await loadHeld(parts, store);
    if (mine !== run) return;
    if (!loaded.ok) return fail(loaded.problem);
    const { network, ...at } = loaded.value;
    if (network === 'withdrawn') return withdraw(at);
    held = at;
    change({ online: network === 'online' });
    await loadModels(parts, at);
    if (mine !== run) return releaseModels(at);
    rest();
    void keepInSync(mine, at).catch(() => fail({ code: 'gate.failed', params: {} }));
  }

  const gate: DocumentGate = {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      const mine = ++run;
      turn++;
      change({ screen: { name: 'opening' } });
      try {
        await open(mine);
      } catch (error) {
        if (mine !== run) return;
        fail(error instanceof TenzijError ? error : { code: 'gate.failed', params: {} });
      }
    },
    begin() {
      if (state.screen.name !== 'ready') return;
      // With the words of this moment: newer ones may have come since it was last at rest.
      rest();
      if (state.screen.name !== 'ready') return;
      const mine = ++turn;
      change({ screen: { name: 'notice' } });
      void time.wait(NOTICE_MS).then(() => mine === turn && state.screen.name === 'notice' && rest());
    },
    async agree(language) {
      const { asked, terms } = state;
      if (state.screen.name !== 'notice' || !held || !asked || !terms) return;
      if (!mayRun(held).ok) return rest();
      const mine = ++turn;
      if (!isSameAct(terms, held.holdings.terms)) return sayChanged(mine);
      // As it all is at this press: terms that come during the passage are for the next one.
      const at = { ...held };
      pressed = false;
      change({ screen: { name: 'document', instruction: null } });
      const purposes = asked.route === 'consent' ? [asked.purpose.id] : [];
      const act = { noticeSha256: at.holdings.terms.notice.sha256, purposes };
      const eye = await openAfter(parts, at, act, language, () => mine !== turn);
      const decision = eye.ok ? await decide(at, act, eye.value, mine) : referred(eye.problem);
      if (mine === turn) await finish(mine, at, decision);
    },
    takeDocument() {
      pressed = state.screen.name === 'document';
    },
    stop() {
      if (PASSAGE_SCREENS.includes(state.screen.name)) rest();
    },
    fail: (code) => fail({ code, params: {} }),
    close() {
      run++;
      turn++;
      if (held) void releaseModels(held);
      change({ screen: { name: 'start' } });
    },
  };
  return gate;
}

const READY = { name: 'ready' } as const;
const OFF = { name: 'off' } as const;

function referred({ code }: Problem): DocumentDecision {
  return { outcome: 'refer', code };
}
