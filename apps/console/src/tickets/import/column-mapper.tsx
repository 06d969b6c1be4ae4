import { LANGUAGES, type Language } from '@tenzij/kernel';
import { Paragraph } from '@tenzij/ui';
import { SelectField } from '../../components/select-field.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { Columns, Field } from '../file/columns.ts';
import type { OpenFile } from './open-file.ts';

export interface ColumnMapperProps {
  readonly file: OpenFile;
  /** The column of references is missing, and somebody wanted to go on. */
  readonly wrong: boolean;
  /** For whom the file has no language of ours. */
  readonly otherwise: Language;
  readonly onOtherwise: (language: Language) => void;
  readonly onChange: (columns: Columns) => void;
}

/** Which column of the file is which of our fields. */
export function ColumnMapper({ file, wrong, otherwise, onOtherwise, onChange }: ColumnMapperProps) {
  const t = useConsoleText();
  const { columns } = file;
  const field = (name: Field) => (
    <ColumnField file={file} field={name} wrong={wrong && name === 'reference'} onChange={onChange} />
  );
  const apart = columns.infix !== null || columns.surname !== null;
  return (
    <>
      <Paragraph>{t('tickets.columns-lead')}</Paragraph>
      <div className="field-pair">
        {field('reference')}
        {field('email')}
        {field('name')}
        {field('language')}
      </div>
      <details className="more" open={apart}>
        <summary className="more__summary">{t('tickets.name-apart')}</summary>
        <div className="field-pair">
          {field('infix')}
          {field('surname')}
        </div>
      </details>
      <SelectField<Language>
        label={t('tickets.otherwise')}
        value={otherwise}
        options={LANGUAGES.map((value) => ({ value, text: t(`tickets.language-${value}`) }))}
        onChange={onOtherwise}
      />
    </>
  );
}

const NONE = '';

interface ColumnFieldProps {
  readonly file: OpenFile;
  readonly field: Field;
  readonly wrong: boolean;
  readonly onChange: (columns: Columns) => void;
}

function ColumnField({ file: { sheet, columns }, field, wrong, onChange }: ColumnFieldProps) {
  const t = useConsoleText();
  const chosen = columns[field];
  const example =
    chosen === null ? '' : sheet.rows.map(({ cells }) => cells[chosen]?.trim() ?? '').find(Boolean);
  return (
    <SelectField
      label={t(`tickets.field-${field}`)}
      value={chosen === null ? NONE : String(chosen)}
      options={[
        { value: NONE, text: t('tickets.no-column') },
        ...sheet.headings.map((heading, column) => ({
          value: String(column),
          text: heading || t('tickets.column', { number: column + 1 }),
        })),
      ]}
      hint={example ? t('tickets.example', { example }) : t(`tickets.field-${field}-hint`)}
      error={wrong ? t('tickets.reference-needed') : null}
      onChange={(value) => onChange({ ...columns, [field]: value === NONE ? null : Number(value) })}
    />
  );
}
