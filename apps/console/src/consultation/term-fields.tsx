import { Button, Heading, Paragraph } from '@tenzij/ui';
import { ProseField } from '../dpia/form-field.tsx';
import { useConsoleText } from '../use-console.ts';
import type { ConsultationFieldsProps } from './consultation-fields.tsx';
import { type ConsultationForm, type Suspension, withSuspensions } from './consultation-form.ts';
import { DateField } from './date-field.tsx';

/** What lengthens the term: an extension by the authority, and standstills. */
export function TermFields(props: ConsultationFieldsProps) {
  const { form, onChange, editable } = props;
  const t = useConsoleText();
  const { suspensions = [] } = form;
  if (!editable && !form.extension && suspensions.length === 0) return null;
  const change = (next: readonly Suspension[]) => onChange(withSuspensions(form, next));
  return (
    <section className="risk-block" aria-labelledby="longer">
      <Heading level={2} id="longer">
        {t('consultation.extension')}
      </Heading>
      {editable && (
        <label className="option">
          <input
            className="option__mark"
            type="checkbox"
            checked={form.extension !== undefined}
            onChange={(event) => onChange(extended(form, event.target.checked))}
          />
          <span>{t('consultation.extended')}</span>
        </label>
      )}
      <ExtensionFields {...props} />
      <Heading level={3}>{t('consultation.suspensions')}</Heading>
      <Paragraph>{t('consultation.suspensions-means')}</Paragraph>
      {suspensions.map((one, row) => (
        <SuspensionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and hold no state
          key={row}
          {...props}
          row={row}
          one={one}
          onRow={(next) => change(suspensions.map((known, index) => (index === row ? next : known)))}
          onRemove={() => change(suspensions.filter((_, index) => index !== row))}
        />
      ))}
      {editable && (
        <Button onClick={() => change([...suspensions, { from: '', until: null, reason: '' }])}>
          {t('consultation.suspension-add')}
        </Button>
      )}
    </section>
  );
}

function extended(form: ConsultationForm, isOn: boolean): ConsultationForm {
  const { extension: _, ...rest } = form;
  return isOn ? { ...form, extension: { informedAt: '', reason: '' } } : rest;
}

function ExtensionFields({ form, onChange, editable, faultOf }: ConsultationFieldsProps) {
  const t = useConsoleText();
  const { extension } = form;
  if (!extension) return null;
  return (
    <div className="own-measure">
      <DateField
        label={t('consultation.extended-at')}
        value={extension.informedAt}
        onChange={(informedAt) => onChange({ ...form, extension: { ...extension, informedAt } })}
        editable={editable}
        error={faultOf('extendedAt')}
      />
      <ProseField
        label={t('consultation.reason')}
        value={extension.reason}
        onChange={(reason) => onChange({ ...form, extension: { ...extension, reason } })}
        editable={editable}
        error={faultOf('extendedWhy')}
      />
    </div>
  );
}

interface SuspensionFieldsProps extends Pick<ConsultationFieldsProps, 'editable' | 'faultOf'> {
  readonly row: number;
  readonly one: Suspension;
  readonly onRow: (next: Suspension) => void;
  readonly onRemove: () => void;
}

function SuspensionFields({ row, one, onRow, onRemove, editable, faultOf }: SuspensionFieldsProps) {
  const t = useConsoleText();
  return (
    <fieldset className="field-group own-measure">
      <legend className="field-group__legend">{t('consultation.suspension', { number: row + 1 })}</legend>
      <DateField
        label={t('consultation.from')}
        value={one.from}
        onChange={(from) => onRow({ ...one, from })}
        editable={editable}
        error={faultOf(`from-${row}`)}
      />
      <DateField
        label={t('consultation.until')}
        hint={t('consultation.until-hint')}
        value={one.until ?? ''}
        onChange={(until) => onRow({ ...one, until: until === '' ? null : until })}
        editable={editable}
        error={faultOf(`until-${row}`)}
      />
      <ProseField
        label={t('consultation.reason')}
        value={one.reason}
        onChange={(reason) => onRow({ ...one, reason })}
        editable={editable}
        error={faultOf(`reason-${row}`)}
      />
      {editable && (
        <Button variant="subtle" onClick={onRemove}>
          {t('consultation.suspension-remove', { number: row + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
