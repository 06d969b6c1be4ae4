import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { Choice } from './choice.tsx';
import { type FaultOf, ProseField } from './form-field.tsx';
import { type EstimateForm, estimateOrNull, NO_ESTIMATE, RISK_LEVELS } from './risk-form.ts';

export interface EstimateFieldsProps {
  readonly part: 'before' | 'after';
  readonly estimate: EstimateForm | null;
  readonly onChange: (estimate: EstimateForm | null) => void;
  readonly editable: boolean;
  readonly faultOf: FaultOf;
}

/** How likely and how severe, and why: without measures, or with them. */
export function EstimateFields({ part, estimate, onChange, editable, faultOf }: EstimateFieldsProps) {
  const t = useConsoleText();
  const now = estimate ?? NO_ESTIMATE;
  const change = (next: Partial<EstimateForm>) => onChange(estimateOrNull({ ...now, ...next }));
  const levels = RISK_LEVELS.map((value) => ({ value, name: t(`dpia.level-${value}`) }));
  return (
    <section className="risk-block" aria-labelledby={`${part}-heading`}>
      <Heading level={2} id={`${part}-heading`}>
        {t(`dpia.${part}`)}
      </Heading>
      <Paragraph>{t(`dpia.${part}-means`)}</Paragraph>
      {(['likelihood', 'severity'] as const).map((which) => (
        <Choice
          key={which}
          row
          legend={t(`dpia.${which}`)}
          options={levels}
          chosen={now[which]}
          onChoose={(level) => change({ [which]: level })}
          editable={editable}
          none={t('dpia.level-none')}
          error={faultOf(`${part}-${which}`)}
        />
      ))}
      <ProseField
        label={t('dpia.why')}
        value={now.why}
        onChange={(why) => change({ why })}
        editable={editable}
        error={faultOf(`${part}-why`)}
      />
      {editable && estimate !== null && (
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t('dpia.clear')}
        </Button>
      )}
    </section>
  );
}
