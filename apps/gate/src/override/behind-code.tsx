import { Button, Paragraph, useText } from '@tenzij/ui';
import { type ReactNode, useEffect, useState } from 'react';
import type { GateText } from '../messages/nl.ts';
import { useCrewTools } from '../status/tools.ts';
import type { CrewNeed } from './access.ts';
import { CodeForm } from './code-form.tsx';
import { CREW_SECONDS } from './crew-code.ts';
import type { DeskState } from './state.ts';

type State = { readonly name: 'shut' } | { readonly name: 'unlocked' } | Extract<DeskState, { name: 'code' }>;

const ASKED = { name: 'code', said: null, waitUntil: null } as const;

/** What only crew may do while no gate is open here, behind their code. It shuts when nobody does anything. */
export function BehindCode({ children }: { readonly children: ReactNode }) {
  return (
    <div className="gate__crew-part">
      <Guarded>{children}</Guarded>
    </div>
  );
}

function Guarded({ children }: { readonly children: ReactNode }) {
  const t = useText<GateText>();
  const { access } = useCrewTools();
  const [need, setNeed] = useState<CrewNeed | null>(null);
  const [state, setState] = useState<State>({ name: 'shut' });
  useEffect(() => {
    let isGone = false;
    // Where nobody can tell, nobody is taken for crew.
    const found = (next: CrewNeed) => !isGone && setNeed(next);
    access.need().then(found, () => found('code'));
    return () => {
      isGone = true;
    };
  }, [access]);
  const isShut = state.name === 'shut';
  useEffect(() => (isShut ? undefined : whenLeftAlone(() => setState({ name: 'shut' }))), [isShut]);
  async function enter(digits: string) {
    setState({ ...ASKED, said: 'busy' });
    const answer = await access.check(digits);
    if (answer?.kind === 'right') return setState({ name: 'unlocked' });
    const waitUntil = answer?.kind === 'wait' ? answer.until : null;
    setState({ ...ASKED, said: answer?.kind ?? 'failed', waitUntil });
  }
  if (need === null) return null;
  if (need === 'none') return children;
  if (need === 'not-set') return <NoCodeYet />;
  if (state.name === 'shut') return <Button onClick={() => setState(ASKED)}>{t('crew.desk-open')}</Button>;
  return state.name === 'unlocked' ? children : <CodeForm desk={{ enter }} state={state} />;
}

/** Calls back once nobody touched the device for as long as a code counts. Returns the way to stop that. */
function whenLeftAlone(then: () => void): () => void {
  let timer = setTimeout(then, CREW_SECONDS * 1000);
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(then, CREW_SECONDS * 1000);
  };
  const touches = ['pointerdown', 'keydown'];
  for (const touch of touches) addEventListener(touch, touched);
  return () => {
    clearTimeout(timer);
    for (const touch of touches) removeEventListener(touch, touched);
  };
}

/** Where the organiser makes the code. */
export function NoCodeYet() {
  const t = useText<GateText>();
  return (
    <Paragraph>
      {t('crew.desk-not-set')} {t('crew.desk-not-set-do')}
    </Paragraph>
  );
}
