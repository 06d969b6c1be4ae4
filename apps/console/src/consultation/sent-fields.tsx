import { Button } from '@tenzij/ui';
import { TextArea, TextField } from '../components/fields.tsx';
import { Written } from '../dpia/prose.tsx';
import { useConsoleText } from '../use-console.ts';
import type { ConsultationFieldsProps } from './consultation-fields.tsx';
import type { ConsultationForm } from './consultation-form.ts';

/** What was sent, each with where it can be found. */
export function SentFields({ form, onChange, editable, faultOf }: ConsultationFieldsProps) {
  const t = useConsoleText();
  const { sent } = form;
  const change = (row: number, next: Partial<ConsultationForm['sent'][number]>) =>
    onChange({ ...form, sent: sent.map((one, index) => (index === row ? { ...one, ...next } : one)) });
  const remove = (row: number) => onChange({ ...form, sent: sent.filter((_, index) => index !== row) });
  return (
    <>
      {sent.map(({ what, evidence }, row) => {
        const label = t('consultation.sent-what', { number: row + 1 });
        if (!editable) {
          // biome-ignore lint/suspicious/noArrayIndexKey: shown as it is, never reordered
          return <Written key={row} label={label} text={[what, ...evidence].join('\n')} />;
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and hold no state
          <div className="own-measure" key={row}>
            <TextField
              label={label}
              value={what}
              maxLength={1000}
              onChange={(text) => change(row, { what: text })}
              error={faultOf(`sent-${row}`)}
            />
            <TextArea
              label={t('consultation.sent-where')}
              value={evidence.join('\n')}
              rows={2}
              onChange={(text) => change(row, { evidence: text === '' ? [] : text.split('\n') })}
            />
            {sent.length > 1 && (
              <Button variant="subtle" onClick={() => remove(row)}>
                {t('consultation.sent-remove', { number: row + 1 })}
              </Button>
            )}
          </div>
        );
      })}
      {editable && (
        <p>
          <Button onClick={() => onChange({ ...form, sent: [...sent, { what: '', evidence: [] }] })}>
            {t('consultation.sent-add')}
          </Button>
        </p>
      )}
    </>
  );
}
