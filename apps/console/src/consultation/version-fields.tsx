import { Heading, Paragraph } from '@tenzij/ui';
import { LineField, ProseField } from '../dpia/form-field.tsx';
import { useConsoleText } from '../use-console.ts';
import type { ConsultationFieldsProps } from './consultation-fields.tsx';
import { withStillApplies, withVersion } from './consultation-form.ts';

/** Which finished version of the DPIA was sent. */
export function VersionSent({ form, onChange, editable, faultOf }: ConsultationFieldsProps) {
  const t = useConsoleText();
  return (
    <LineField
      label={t('consultation.version')}
      hint={t('consultation.version-hint')}
      value={form.dpiaVersion?.toString() ?? ''}
      maxLength={5}
      onChange={(text) => onChange(withVersion(form, text))}
      editable={editable}
      error={faultOf('dpiaVersion')}
    />
  );
}

/** Advice on another version than the newest counts only where a named person judged that it still applies. */
export function StillApplies({ form, onChange, editable, faultOf, newest }: ConsultationFieldsProps) {
  const t = useConsoleText();
  if (form.outcome !== 'advice-received' || newest === null || form.dpiaVersion === newest) return null;
  const { judgedBy, reasoning } =
    form.stillApplies?.dpiaVersion === newest ? form.stillApplies : { judgedBy: '', reasoning: '' };
  return (
    <div className="own-measure">
      <Heading level={3}>{t('consultation.applies', { version: newest })}</Heading>
      <Paragraph>{t('consultation.applies-means')}</Paragraph>
      <LineField
        label={t('consultation.applies-who')}
        value={judgedBy}
        maxLength={120}
        onChange={(name) => onChange(withStillApplies(form, newest, name, reasoning))}
        editable={editable}
        error={faultOf('appliesWho')}
      />
      <ProseField
        label={t('consultation.applies-why')}
        value={reasoning}
        onChange={(why) => onChange(withStillApplies(form, newest, judgedBy, why))}
        editable={editable}
        error={faultOf('appliesWhy')}
      />
    </div>
  );
}
