import { FieldGroup } from '../components/field-group.tsx';
import { NumberField, TextArea } from '../components/fields.tsx';
import { Options } from '../models/options.tsx';
import { useConsoleText } from '../use-console.ts';
import { decidedOrNull, NO_PARITY, NO_TERMS } from './plan-draft.ts';
import type { PlanPartProps } from './plan-part.ts';
import { useField } from './use-field.ts';

const WHEN_UNMEASURED = ['alarm', 'pause'] as const;

/** When the regular lane is worse off, and what happens then. Nothing is offered: the law has no number. */
export function ParityPart(props: PlanPartProps) {
  const { plan, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const parity = plan.parity ?? NO_PARITY;
  const change = (part: Partial<typeof parity>) =>
    onChange({ parity: decidedOrNull({ ...parity, ...part }) });
  return (
    <FieldGroup legend={t('plan.part.parity')} lead={t('plan.parity-lead')}>
      <NumberField
        {...field('parity.p90GapSeconds')}
        hint={t('plan.parity-hint')}
        unit={t('plan.seconds')}
        value={parity.p90GapSeconds}
        onChange={(p90GapSeconds) => change({ p90GapSeconds })}
      />
      <TextArea
        {...field('parity.reason')}
        hint={t('plan.parity-reason-hint')}
        value={parity.reason}
        maxLength={400}
        onChange={(reason) => change({ reason })}
      />
      <TermFields {...props} />
    </FieldGroup>
  );
}

function TermFields(props: PlanPartProps) {
  const { plan, faults, editable, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const parity = plan.parity ?? NO_PARITY;
  const terms = parity.terms ?? NO_TERMS;
  const change = (part: Partial<typeof terms>) =>
    onChange({ parity: decidedOrNull({ ...parity, terms: decidedOrNull({ ...terms, ...part }) }) });
  const fault = faults['parity.terms.unmeasured'];
  return (
    <>
      <NumberField
        {...field('parity.terms.afterSeconds')}
        hint={t('plan.parity-after-hint')}
        unit={t('plan.seconds')}
        value={terms.afterSeconds}
        onChange={(afterSeconds) => change({ afterSeconds })}
      />
      <NumberField
        {...field('parity.terms.resumeSeconds')}
        hint={t('plan.parity-resume-hint')}
        unit={t('plan.seconds')}
        value={terms.resumeSeconds}
        onChange={(resumeSeconds) => change({ resumeSeconds })}
      />
      <Options
        legend={t('plan.label.parity.terms.unmeasured')}
        about={t('plan.parity-unmeasured-hint')}
        options={WHEN_UNMEASURED.map((value) => ({
          value,
          name: t(`parity.terms.unmeasured.${value}`),
          about: t(`plan.parity-unmeasured-${value}`),
          why: editable || value === terms.unmeasured ? null : 'plan.mode-fixed',
        }))}
        chosen={terms.unmeasured}
        onChoose={(unmeasured) => editable && change({ unmeasured: unmeasured as 'alarm' | 'pause' })}
        whyNot={(why) => t(why)}
        error={fault ? t(fault) : null}
      />
    </>
  );
}
