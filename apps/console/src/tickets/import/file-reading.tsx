import { SelectField } from '../../components/select-field.tsx';
import { useConsoleText } from '../../use-console.ts';
import { DELIMITERS, type Delimiter } from '../file/table.ts';
import { divided, type Opened, type OpenFile, withHeadings } from './open-file.ts';

export interface FileReadingProps {
  readonly file: OpenFile;
  readonly onChange: (opened: Opened) => void;
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the file was read, for whoever sees that it was read wrongly. */
export function FileReading({ file, onChange }: FileReadingProps) {
  const t = useConsoleText();
  const { name, table, headings, encoding } = file;
  return (
    <details className="more">
      <summary className="more__summary">
        {t('tickets.read-as', { encoding, delimiter: t(`tickets.delimiter-${NAMES[table.delimiter]}`) })}
      </summary>
      <SelectField<Delimiter>
        label={t('tickets.delimiter')}
        value={table.delimiter}
        options={DELIMITERS.map((value) => ({ value, text: t(`tickets.delimiter-${NAMES[value]}`) }))}
        onChange={(delimiter) => onChange(divided(name, file, delimiter))}
      />
      <label className="option">
        <input
          className="option__mark"
          type="checkbox"
          checked={headings}
          onChange={({ target }) =>
            onChange({ is: 'open', file: { ...file, ...withHeadings(table, target.checked) } })
          }
        />
        <span>{t('tickets.has-headings')}</span>
      </label>
    </details>
  );
}
