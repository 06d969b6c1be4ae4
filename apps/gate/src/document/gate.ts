import type { DocumentDecision, StartingAct } from '@tenzij/admission';
import { type Problem, type Result, refuse } from '@tenzij/kernel';
import { type Held, loadHeld, loadModels, mayRun, renewTerms } from './held.ts';
import { issuerKeys } from './holdings.ts';
import { decidePassage } from './passage.ts';
import type { DocumentEye, DocumentParts } from './ports.ts';
import { type DocumentState, FIRST_STATE } from './state.ts';

const SYNC_MS = 2000;
const TERMS_MS = 60_000;
/** Nobody answers the notice: whoever read it went away. */
const NOTICE_MS = 120_000;
const ADMIT_MS = 2500;
const REFER_MS = 5000;

/** A gate that compares a face with the photo on a document, one person after the other. */
export interface DocumentGate {
  get(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** The crew's own press; also the way on from a problem. */
  open(): Promise<void>;
  /** First press of a person: shows the notice. */
  begin(): void;
  /** Second press: yes, for the one purpose; or, where nobody is asked, on to the document. */
  agree(): Promise<void>;
  /** The crew's press: this is a document, and its photo is to be taken now. */
  takeDocument(): void;
  /** Takes it all back, up to the decision: nothing is left of it. */
  stop(): void;
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
    const screen = { name: asked ? ('ready' as const) : ('off' as const) };
    change({ screen, asked, admitted, referred, lastCode, terms: held.holdings.terms });
  }

  function fail(problem: Problem) {
    run++;
    turn++;
    change({ screen: { name: 'problem', problem } });
  }

  async function keepInSync(mine: number, at: Held): Promise<void> {
    let nextTerms = time.now() + TERMS_MS / 1000;
    while (mine === run) {
      const list = await at.status.poll(api, issuerKeys(at.holdings, at.clock.now()), at.clock);
      await at.clock.keep();
      if (list === 'online') {
        await at.consents.push(api);
        await at.tally.push(api);
      }
      const unheard = at.status.clearance() !== at.holdings.clearanceSha256;
      if (time.now() >= nextTerms || (unheard && list === 'online')) {
        nextTerms = time.now() + TERMS_MS / 1000;
        change({ online: await renewTerms(parts, at) });
      } else change({ online: list === 'online' });
      if (mine === run && (state.screen.name === 'ready' || state.screen.name === 'off')) rest();
      await time.wait(SYNC_MS);
    }
  }

  async function finish(mine: number, at: Held, decision: DocumentDecision): Promise<void> {
    const admitted = decision.outcome === 'admit' ? 1 : 0;
    const counted = at.tally.after({ admitted, referred: 1 - admitted });
    await at.store.record({ events: [], values: counted.values }).catch(() => undefined);
    counted.take();
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

  /** The camera, once the yes is kept on this device. Where it can't be kept, nothing is looked at. */
  async function openFor(at: Held, act: StartingAct, mine: number): Promise<Result<DocumentEye>> {
    if (act.purposes.length > 0) {
      const consent = {
        id: parts.newId(),
        at: Math.floor(at.clock.now()),
        noticeSha256: act.noticeSha256,
        clearanceSha256: at.holdings.clearanceSha256 ?? '',
        purposes: [...act.purposes],
      };
      const kept = await at.consents.keep(consent).then(
        () => true,
        () => false,
      );
      if (!kept) return refuse('gate.failed');
    }
    if (mine !== turn || !at.models) return refuse('gate.failed');
    return at.models.loaded.openEye().catch(() => refuse('gate.no-camera'));
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
        const at = await loadHeld(parts);
        if (mine !== run) return;
        if (!at.ok) return fail(at.problem);
        held = at.value;
        change({ online: at.value.online });
        await loadModels(parts, held);
        if (mine !== run) return;
        rest();
        void keepInSync(mine, held).catch(() => fail({ code: 'gate.failed', params: {} }));
      } catch {
        fail({ code: 'gate.failed', params: {} });
      }
    },
    begin() {
      if (state.screen.name !== 'ready') return;
      const mine = ++turn;
      change({ screen: { name: 'notice' } });
      void time.wait(NOTICE_MS).then(() => mine === turn && state.screen.name === 'notice' && rest());
    },
    async agree() {
      const { asked } = state;
      if (state.screen.name !== 'notice' || !held || !asked) return;
      if (!mayRun(held).ok) return rest();
      const mine = ++turn;
      pressed = false;
      change({ screen: { name: 'document', instruction: null } });
      const purposes = asked.route === 'consent' ? [asked.purpose.id] : [];
      const act = { noticeSha256: held.holdings.terms.notice.sha256, purposes };
      const eye = await openFor(held, act, mine);
      const decision = eye.ok ? await decide(held, act, eye.value, mine) : referred(eye.problem);
      if (mine === turn) await finish(mine, held, decision);
    },
    takeDocument() {
      pressed = state.screen.name === 'document';
    },
    stop() {
      if (['notice', 'document', 'look', 'turn'].includes(state.screen.name)) rest();
    },
    close() {
      run++;
      turn++;
      void held?.models?.loaded.release().catch(() => undefined);
    },
  };
  return gate;
}

function referred({ code }: Problem): DocumentDecision {
  return { outcome: 'refer', code };
}
