import type { Lane } from '@tenzij/contracts';
import { InOther, useVisitorText } from './both.tsx';
import { useSide } from './side.ts';

/** Green, a check mark in a circle and an arrow ahead. */
export function AdmitScreen() {
  const { text } = useVisitorText();
  return (
    <>
      <svg className="gate__sign" viewBox="0 0 210 100" aria-hidden="true">
        <circle cx="50" cy="50" r="46" fill="none" stroke="currentColor" strokeWidth="7" />
        <path d="m28 51 16 16 29-33" fill="none" stroke="currentColor" strokeWidth="10" />
        <path d="M160 95V14m-32 34 32-34 32 34" fill="none" stroke="currentColor" strokeWidth="12" />
      </svg>
      <div className="gate__words">
        <h1 className="gate__title">{text('admit.title')}</h1>
        <InOther ids={['admit.title']} />
      </div>
    </>
  );
}

/** Deep blue and an arrow aside: another way in, not a no. */
export function ReferScreen({ lane, token }: { readonly lane: Lane; readonly token: string | null }) {
  const { text } = useVisitorText();
  const title = lane === 'face' ? 'refer.title' : 'refer.title-regular';
  return (
    <>
      <Aside />
      <div className="gate__words">
        <h1 className="gate__title">{text(title)}</h1>
        <p className="gate__next">{text('refer.next')}</p>
        <InOther ids={[title, 'refer.next']} />
        {token !== null && <Token token={token} />}
      </div>
    </>
  );
}

/** What the regular lane knows this person by. It is read aloud there, or shown on nothing at all. */
function Token({ token }: { readonly token: string }) {
  const { text, other, otherLang } = useVisitorText();
  return (
    <p className="gate__token">
      <span>
        {text('refer.code')} <span lang={otherLang}>({other('refer.code')})</span>
      </span>
      <strong>{token}</strong>
    </p>
  );
}

/** An arrow to where the regular lane is. */
export function Aside() {
  const side = useSide();
  return (
    <svg className={`gate__sign gate__sign--${side}`} viewBox="0 0 210 100" aria-hidden="true">
      <path d="M12 92V50h176m-38-38 38 38-38 38" fill="none" stroke="currentColor" strokeWidth="12" />
    </svg>
  );
}
