import { Heading } from '@tenzij/ui';
import { Choice } from '../dpia/choice.tsx';
import { type FaultOf, LineField, ProseField } from '../dpia/form-field.tsx';
import { useConsoleText } from '../use-console.ts';
import { type ConsultationForm, withLetter, withOptional } from './consultation-form.ts';
import { DateField } from './date-field.tsx';
import { SentFields } from './sent-fields.tsx';
import { TermFields } from './term-fields.tsx';
import { StillApplies, VersionSent } from './version-fields.tsx';

export interface ConsultationFieldsProps {
  readonly form: ConsultationForm;
  readonly onChange: (form: ConsultationForm) => void;
  readonly editable: boolean;
  readonly faultOf: FaultOf;
  /** The newest finished version of the DPIA. */
  readonly newest: number | null;
}

const OUTCOMES = ['pending', 'advice-received', 'would-infringe', 'withdrawn'] as const;

/** The record, in the order in which it happens: request, term, outcome. */
export function ConsultationFields(props: ConsultationFieldsProps) {
  const { form, onChange, editable, faultOf } = props;
  const t = useConsoleText();
  return (
    <>
      <section className="risk-block" aria-labelledby="request">
        <Heading level={2} id="request">
          {t('consultation.request')}
        </Heading>
        <DateField
          label={t('consultation.sent-at')}
          value={form.sentAt}
          onChange={(sentAt) => onChange({ ...form, sentAt })}
          editable={editable}
          error={faultOf('sentAt')}
        />
        <VersionSent {...props} />
        <SentFields {...props} />
        <DateField
          label={t('consultation.received-at')}
          hint={t('consultation.received-hint')}
          value={form.receivedAt ?? ''}
          onChange={(date) => onChange(withOptional(form, 'receivedAt', date))}
          editable={editable}
          error={faultOf('receivedAt')}
        />
        <LineField
          label={t('consultation.reference')}
          value={form.reference ?? ''}
          maxLength={200}
          onChange={(text) => onChange(withOptional(form, 'reference', text))}
          editable={editable}
          error={faultOf('reference')}
        />
      </section>
      <TermFields {...props} />
      <section className="risk-block" aria-labelledby="outcome">
        <Heading level={2} id="outcome">
          {t('consultation.outcome')}
        </Heading>
        <Choice
          legend={t('consultation.outcome-question')}
          options={OUTCOMES.map((value) => ({
            value,
            name: t(`consultation.outcome-${value}`),
            about: t(`consultation.outcome-${value}-about`),
          }))}
          chosen={form.outcome}
          onChoose={(outcome) => onChange({ ...form, outcome })}
          editable={editable}
          none={t('consultation.not-filled')}
        />
        {form.outcome !== 'pending' && (
          <>
            <DateField
              label={t('consultation.outcome-at')}
              value={form.outcomeAt ?? ''}
              onChange={(date) => onChange(withOptional(form, 'outcomeAt', date))}
              editable={editable}
              error={faultOf('outcomeAt')}
            />
            <LineField
              label={t('consultation.letter')}
              value={form.letter?.reference ?? ''}
              maxLength={200}
              onChange={(text) => onChange(withLetter(form, text))}
              editable={editable}
              error={faultOf('letter')}
            />
            <ProseField
              label={t('consultation.followed')}
              value={form.followed ?? ''}
              onChange={(text) => onChange(withOptional(form, 'followed', text))}
              editable={editable}
              error={faultOf('followed')}
            />
            <StillApplies {...props} />
          </>
        )}
      </section>
    </>
  );
}
