import { InOther, useVisitorText } from '../screens/both.tsx';

/** A fire alarm: everybody may go, whichever way. So an open gate, and no arrow. */
export function FreeScreen() {
  const { text } = useVisitorText();
  return (
    <>
      <svg className="gate__sign" viewBox="0 0 210 100" aria-hidden="true">
        <path
          d="M30 92V8m150 84V8M30 30 8 44v34M180 30l22 14v34"
          fill="none"
          stroke="currentColor"
          strokeWidth="12"
        />
      </svg>
      <div className="gate__words">
        <h1 className="gate__title">{text('free.title')}</h1>
        <p className="gate__next">{text('free.next')}</p>
        <InOther ids={['free.title', 'free.next']} />
      </div>
    </>
  );
}
