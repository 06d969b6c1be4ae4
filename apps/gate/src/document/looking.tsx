import { Button } from '@tenzij/ui';
import { type ChangeEvent, useRef } from 'react';
import { useVisitorText } from '../screens/both.tsx';
import { Preview } from '../screens/preview.tsx';
import { documentInstruction } from './messages.ts';
import type { DocumentScreen } from './state.ts';
import { Other, useBoth } from './words.tsx';

export interface LookingProps {
  readonly stream: MediaStream | null;
  readonly onStop: () => void;
}

/** The document before the camera, in a frame: what is around it isn't looked at. */
export function HoldDocument({
  screen,
  stream,
  onTake,
  onFile,
  onStop,
}: LookingProps & {
  readonly screen: Extract<DocumentScreen, { name: 'document' }>;
  readonly onTake: () => void;
  readonly onFile: (file: File) => void;
}) {
  const { text, language, otherLanguage } = useBoth();
  const input = useRef<HTMLInputElement>(null);
  const { instruction } = screen;
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) onFile(file);
    event.target.value = '';
  };
  return (
    <>
      <div className="document__camera">
        <Preview stream={stream} className="gate__preview" />
        <div className="document__frame" />
      </div>
      <div className="gate__words">
        <h1 className="gate__title gate__title--asks">
          {instruction === null ? text('document.title') : documentInstruction(instruction, language)}
        </h1>
        {instruction === null ? (
          <Other ids={['document.title']} />
        ) : (
          <p className="gate__other" lang={otherLanguage}>
            {documentInstruction(instruction, otherLanguage)}
          </p>
        )}
      </div>
      <p className="document__crew">{text('document.crew')}</p>
      <div className="document__acts">
        <Button variant="primary" onClick={onTake}>
          {text('document.take')}
        </Button>
        <Stop onStop={onStop} />
        <Button variant="subtle" onClick={() => input.current?.click()}>
          {text('document.file')}
        </Button>
        <input
          ref={input}
          className="document__file"
          type="file"
          accept="image/*"
          tabIndex={-1}
          aria-label={text('document.file')}
          onChange={take}
        />
      </div>
    </>
  );
}

/** The person before the camera: one thing to do at a time. */
export function LookAtCamera({
  screen,
  stream,
  share,
  onStop,
}: LookingProps & {
  readonly screen: Extract<DocumentScreen, { name: 'look' | 'turn' }>;
  /** How much of the picture's width is looked at. */
  readonly share: number;
}) {
  const { text } = useBoth();
  const visitor = useVisitorText();
  const id =
    screen.name === 'turn'
      ? (`turn.${screen.side}` as const)
      : screen.instruction === null
        ? null
        : (`look.do-${screen.instruction}` as const);
  return (
    <>
      <Preview stream={stream} className="gate__preview" share={share} />
      <div className="gate__words">
        <h1 className="gate__title gate__title--asks">{id ? visitor.text(id) : text('look.title')}</h1>
        {id ? (
          <p className="gate__other" lang={visitor.otherLang}>
            {visitor.other(id)}
          </p>
        ) : (
          <Other ids={['look.title']} />
        )}
        <p className="gate__next">{text('look.how')}</p>
      </div>
      <div className="document__acts">
        <Stop onStop={onStop} />
      </div>
    </>
  );
}

function Stop({ onStop }: Pick<LookingProps, 'onStop'>) {
  const { text } = useBoth();
  return <Button onClick={onStop}>{text('stop')}</Button>;
}
