import { Button, Paragraph } from '@tenzij/ui';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useConsoleText } from '../../use-console.ts';
import { MAX_FILE_BYTES } from '../file/read-file.ts';

export interface FileDropProps {
  /** The file that is open; `null` when none is. */
  readonly name: string | null;
  readonly onFile: (file: File) => void;
  readonly onClear: () => void;
}

/** Two ways to give a file to this page, and one to take it away. */
export function FileDrop({ name, onFile, onClear }: FileDropProps) {
  const t = useConsoleText();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const hint = useId();
  const take = (file: File | undefined) => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      className={over ? 'file-drop file-drop--over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={files}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        className="tz-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          take(event.target.files?.[0]);
          // So that the same file can be chosen again, once it was mended.
          event.target.value = '';
        }}
      />
      {name !== null && <p className="file-drop__name">{name}</p>}
      <div className="actions">
        <Button
          variant={name === null ? 'primary' : 'secondary'}
          aria-describedby={hint}
          onClick={() => files.current?.click()}
        >
          {t(name === null ? 'tickets.choose' : 'tickets.choose-other')}
        </Button>
        {name !== null && (
          <Button variant="subtle" onClick={onClear}>
            {t('tickets.clear')}
          </Button>
        )}
      </div>
      <Paragraph id={hint} className="file-drop__hint">
        {t('tickets.file-hint', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })}
      </Paragraph>
    </div>
  );
}
