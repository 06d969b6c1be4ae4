import { useVisitorText } from '../screens/both.tsx';

/**
 * A fire alarm: everybody may go, whichever way. So an open doorway and no arrow, and both languages as large as each
 * other: nobody should have to look twice.
 */
export function FreeScreen() {
  const { text, other, otherLang } = useVisitorText();
  return (
    <>
      <svg className="gate__sign" viewBox="0 0 210 100" aria-hidden="true">
        <path d="M8 92h58V10h78v82h58" fill="none" stroke="currentColor" strokeWidth="12" />
      </svg>
      <div className="gate__words">
        <h1 className="gate__title">
          {text('free.title')}
          <span className="gate__title-other" lang={otherLang}>
            {other('free.title')}
          </span>
        </h1>
        <p className="gate__next">{text('free.next')}</p>
        <p className="gate__other" lang={otherLang}>
          {other('free.next')}
        </p>
      </div>
    </>
  );
}
