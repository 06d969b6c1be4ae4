import { InOther, useVisitorText } from './both.tsx';

/** The event was ended and its key is gone: nothing is left here that opens a pass. */
export function EndedScreen() {
  const { text } = useVisitorText();
  return (
    <div className="gate__words">
      <h1 className="gate__title">{text('ended.title')}</h1>
      <p className="gate__next">{text('ended.key')}</p>
      <InOther ids={['ended.title', 'ended.key']} />
      <p className="gate__note">{text('ended.off')}</p>
    </div>
  );
}
