import type { Lane } from '@tenzij/contracts';
import { Button, Heading, useText } from '@tenzij/ui';
import { useLayoutEffect, useRef } from 'react';
import type { GateText } from '../messages/nl.ts';
import { CodeForm } from './code-form.tsx';
import type { CrewDesk } from './desk.ts';
import { sectionsOf } from './sections.ts';
import type { DeskState } from './state.ts';

export interface CrewPanelProps {
  readonly desk: CrewDesk;
  readonly state: DeskState;
  readonly lane: Lane;
}

/** What crew can do here, over the visitors' screen and behind the crew's code. It closes by itself. */
export function CrewPanel({ desk, state, lane }: CrewPanelProps) {
  const t = useText<GateText>();
  const panel = useRef<HTMLDialogElement>(null);
  const isOpen = state.name !== 'closed';
  // Before what is in it takes the focus.
  useLayoutEffect(() => {
    if (isOpen) panel.current?.showModal();
    else panel.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={panel}
      className="desk"
      aria-labelledby="desk-title"
      onCancel={desk.close}
      onClose={desk.close}
      onPointerDown={desk.stay}
      onKeyDown={desk.stay}
    >
      {isOpen && (
        <>
          <div className="desk__top">
            <Heading level={2} id="desk-title">
              {t('crew.desk-title')}
            </Heading>
            <Button onClick={desk.close}>{t('crew.desk-close')}</Button>
          </div>
          {state.name === 'code' && <CodeForm desk={desk} state={state} />}
          {state.name === 'open' &&
            sectionsOf(lane).map(({ id, title, Content }) => (
              <section key={id} aria-labelledby={`desk-${id}`}>
                <Heading level={3} id={`desk-${id}`}>
                  {t(title)}
                </Heading>
                <Content desk={desk} state={state} />
              </section>
            ))}
        </>
      )}
    </dialog>
  );
}
