import type { Screen } from '../gate/state.ts';
import { InOther, useVisitorText } from './both.tsx';

/** The key is gone: nothing is left here that opens a pass. */
export function EndedScreen({ by }: Pick<Extract<Screen, { name: 'ended' }>, 'by'>) {
  const { text } = useVisitorText();
  const title = by === 'crew' ? 'ended.erased' : 'ended.title';
  return (
    <div className="gate__words">
      <h1 className="gate__title">{text(title)}</h1>
      <p className="gate__next">{text('ended.key')}</p>
      <InOther ids={[title, 'ended.key']} />
      <p className="gate__note">{text('ended.off')}</p>
    </div>
  );
}
