import { Button, Heading, useText } from '@tenzij/ui';
import type { Screen } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { InOther, useVisitorText } from './both.tsx';

type By = Extract<Screen, { name: 'ended' }>['by'];

const TITLES: Readonly<Record<By, GateText>> = {
  note: 'ended.title',
  clock: 'ended.title',
  crew: 'ended.erased',
  withdrawn: 'ended.withdrawn',
};

export interface EndedScreenProps {
  readonly by: By;
  /** The crew pairs this device anew. */
  readonly onPairAgain: () => void;
}

/** The key is gone: nothing is left here that opens a pass. */
export function EndedScreen({ by, onPairAgain }: EndedScreenProps) {
  const t = useText<GateText>();
  const { text } = useVisitorText();
  const title = TITLES[by];
  return (
    <div className="gate__words">
      <h1 className="gate__title">{text(title)}</h1>
      <p className="gate__next">{text('ended.key')}</p>
      <InOther ids={[title, 'ended.key']} />
      <p className="gate__note">{text('ended.off')}</p>
      <div className="gate__again">
        <Heading level={2}>{t('ended.crew')}</Heading>
        <Button onClick={onPairAgain}>{t('ended.again')}</Button>
      </div>
    </div>
  );
}
