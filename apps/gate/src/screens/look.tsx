import type { LookScreen as Look } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { useSettings } from '../status/tools.ts';
import { InOther, useVisitorText } from './both.tsx';
import { Preview } from './preview.tsx';

export interface LookScreenProps {
  readonly stream: MediaStream | null;
  readonly screen: Look;
}

/** The only screen that shows the camera: what it sees is what is compared. It says one thing at a time. */
export function LookScreen({ stream, screen }: LookScreenProps) {
  const { text } = useVisitorText();
  const { share } = useSettings();
  const title = titleOf(screen);
  const asks = title !== 'look.title';
  return (
    <>
      <Preview stream={stream} className="gate__preview" share={share} />
      {screen.name === 'turn' && <TurnArrow side={screen.side} />}
      <div className="gate__words">
        <h1 className={asks ? 'gate__title gate__title--asks' : 'gate__title'}>{text(title)}</h1>
        {!asks && <p className="gate__next">{text('look.how')}</p>}
        <InOther ids={[title]} />
        {asks && <p className="gate__note">{text('look.instead')}</p>}
      </div>
    </>
  );
}

function titleOf(screen: Look): GateText {
  if (screen.name === 'turn') return `turn.${screen.side}`;
  return screen.instruction === null ? 'look.title' : `look.do-${screen.instruction}`;
}

/** The side of the person is the same side of the screen they stand before. */
function TurnArrow({ side }: { readonly side: 'left' | 'right' }) {
  return (
    <svg
      className={`gate__turn ${side === 'left' ? 'gate__sign--left' : ''}`}
      viewBox="0 0 120 100"
      aria-hidden="true"
      data-side={side}
    >
      <path d="M6 50h100M66 8l42 42-42 42" fill="none" stroke="currentColor" strokeWidth="15" />
    </svg>
  );
}
