import { Button } from '@tenzij/ui';
import { useId } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { Typed } from './lanes-draft.ts';
import type { Scale } from './quantity.ts';
import { useTypedText } from './quantity-field.tsx';

/** A column of numbers, or one in which one of a few is chosen. */
type Column<Row> = {
  readonly key: keyof Row & string;
  readonly title: string;
} & (
  | { readonly scale: Scale }
  | { readonly options: readonly { readonly value: string; readonly text: string }[] }
);

export interface RowsTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What is wrong with a field of a row, in words. */
  readonly errorOf: (row: number, key: keyof Row & string) => string | null;
  readonly editable: boolean;
  readonly most: number;
  /** What a new row begins with. */
  readonly next: Row;
  readonly addLabel: string;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** Rows that are added, filled in and taken out. Each field is named by its row and column. */
export function RowsTable<Row extends object>(props: RowsTableProps<Row>) {
  const { caption, columns, rows, errorOf, editable, most, next, addLabel, onChange } = props;
  const t = useConsoleText();
  const id = useId();
  const change = (index: number, part: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className="lane-rows">
      {rows.length > 0 && (
        <table className="lane-rows__table">
          <caption className="tz-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col" id={`${id}${key}`}>
                  {title}
                </th>
              ))}
              {editable && (
                <td>
                  <span className="tz-visually-hidden">{t('lanes.row-remove-head')}</span>
                </td>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column.key}>
                    <Cell
                      column={column}
                      name={t('lanes.cell', { row: index + 1, title: column.title })}
                      value={row[column.key] as Typed}
                      error={errorOf(index, column.key)}
                      editable={editable}
                      onChange={(value) => change(index, { [column.key]: value } as Partial<Row>)}
                    />
                  </td>
                ))}
                {editable && (
                  <td>
                    <Button
                      className="lane-rows__remove"
                      variant="subtle"
                      aria-label={t('lanes.row-remove', { row: index + 1 })}
                      onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    >
                      {t('lanes.remove')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editable && rows.length < most && (
        <Button onClick={() => onChange([...rows, next])}>{addLabel}</Button>
      )}
    </div>
  );
}

interface CellProps {
  readonly column: Column<never>;
  readonly name: string;
  readonly value: Typed;
  readonly error: string | null;
  readonly editable: boolean;
  readonly onChange: (value: Typed) => void;
}

function Cell({ column, name, value, error, editable, onChange }: CellProps) {
  const id = useId();
  const marks = {
    'aria-label': name,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}error`,
  };
  return (
    <>
      {'scale' in column ? (
        <NumberCell
          scale={column.scale}
          value={value}
          editable={editable}
          onChange={onChange}
          marks={marks}
        />
      ) : editable ? (
        <select
          className="field__select lane-rows__input"
          value={String(value)}
          {...marks}
          onChange={(event) => onChange(event.target.value)}
        >
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        column.options.find((option) => option.value === value)?.text
      )}
      {error !== null && (
        <p className="field__error" id={`${id}error`}>
          {error}
        </p>
      )}
    </>
  );
}

interface NumberCellProps extends Pick<CellProps, 'value' | 'editable' | 'onChange'> {
  readonly scale: Scale;
  readonly marks: object;
}

function NumberCell({ scale, value, editable, onChange, marks }: NumberCellProps) {
  const { text, type } = useTypedText(value, scale, onChange);
  return (
    <input
      className="field__input field__input--number lane-rows__input"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      readOnly={!editable}
      value={text}
      {...marks}
      onChange={(event) => type(event.target.value)}
    />
  );
}
