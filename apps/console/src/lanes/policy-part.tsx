import { FieldGroup } from '../components/field-group.tsx';
import { TextArea } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { FormPartProps } from './form-part.ts';
import type { PolicyDraft } from './lanes-draft.ts';
import { PER_CENT } from './quantity.ts';
import { QuantityField } from './quantity-field.tsx';

/** The operator's own threshold, with its reason. Nothing is offered here. */
export function PolicyPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { policy, programmeStart } = draft;
  const change = (part: Partial<PolicyDraft>) => onChange({ policy: { ...policy, ...part } });
  const asksForStart = programmeStart !== null || policy.missedStartGap !== null;
  return (
    <FieldGroup legend={t('lanes.policy')} lead={t('lanes.policy-lead')}>
      <div className="field-pair">
        <QuantityField
          label={t('lanes.p90GapSeconds')}
          hint={t('lanes.p90GapSeconds-hint')}
          error={errorOf('policy.p90GapSeconds') ?? errorOf('policy')}
          readOnly={!editable}
          unit={t('plan.seconds')}
          value={policy.p90GapSeconds}
          onChange={(p90GapSeconds) => change({ p90GapSeconds })}
        />
        {asksForStart && (
          <QuantityField
            label={t('lanes.missedStartGap')}
            hint={t('lanes.missedStartGap-hint')}
            error={errorOf('policy.missedStartGap')}
            readOnly={!editable}
            unit={t('lanes.points')}
            scale={PER_CENT}
            value={policy.missedStartGap}
            onChange={(missedStartGap) => change({ missedStartGap })}
          />
        )}
      </div>
      <TextArea
        label={t('lanes.reason')}
        hint={t('lanes.reason-hint')}
        error={errorOf('policy.reason')}
        readOnly={!editable}
        value={policy.reason}
        maxLength={400}
        onChange={(reason) => change({ reason })}
      />
    </FieldGroup>
  );
}

const ADVANCED = ['replications', 'seed'] as const;

/** What the computer needs to reckon, and to reckon the same again. */
export function AdvancedPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  return (
    <FieldGroup legend={t('lanes.advanced-numbers')}>
      <div className="field-pair">
        {ADVANCED.map((key) => (
          <QuantityField
            key={key}
            label={t(`lanes.${key}`)}
            hint={t(`lanes.${key}-hint`)}
            error={errorOf(key)}
            readOnly={!editable}
            value={draft[key]}
            onChange={(value) => onChange({ [key]: value })}
          />
        ))}
        <QuantityField
          label={t('lanes.warmup')}
          hint={t('lanes.warmup-hint')}
          error={errorOf('warmup')}
          readOnly={!editable}
          unit={t('lanes.minutes')}
          value={draft.warmup}
          scale={MINUTES}
          onChange={(warmup) => onChange({ warmup })}
        />
      </div>
    </FieldGroup>
  );
}

const MINUTES = { shown: (seconds: number) => seconds / 60, meant: (minutes: number) => minutes * 60 };
