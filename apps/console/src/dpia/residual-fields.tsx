import { Button, Heading } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { Choice } from './choice.tsx';
import { type FaultOf, LineField, ProseField } from './form-field.tsx';
import { NO_RESIDUAL, type ResidualForm, RISK_LEVELS, residualOrNull } from './risk-form.ts';

export interface ResidualFieldsProps {
  readonly residual: ResidualForm | null;
  readonly onChange: (residual: ResidualForm | null) => void;
  readonly editable: boolean;
  readonly faultOf: FaultOf;
}

/** What risk is left: a judgement by a person with a name, which nothing here works out. */
export function ResidualFields({ residual, onChange, editable, faultOf }: ResidualFieldsProps) {
  const t = useConsoleText();
  const now = residual ?? NO_RESIDUAL;
  const change = (next: Partial<ResidualForm>) => onChange(residualOrNull({ ...now, ...next }));
  return (
    <section className="risk-block risk-block--judgement" aria-labelledby="residual-heading">
      <Heading level={2} id="residual-heading">
        {t('dpia.residual')}
      </Heading>
      <p className="standing">{t('dpia.residual-means')}</p>
      <Choice
        row
        legend={t('dpia.residual-level')}
        options={RISK_LEVELS.map((value) => ({ value, name: t(`dpia.level-${value}`) }))}
        chosen={now.level}
        onChoose={(level) => change({ level })}
        editable={editable}
        none={t('dpia.residual-none')}
        error={faultOf('residual-level')}
      />
      <LineField
        label={t('dpia.residual-name')}
        value={now.name}
        maxLength={120}
        onChange={(name) => change({ name })}
        editable={editable}
        error={faultOf('residual-name')}
      />
      <ProseField
        label={t('dpia.residual-reasoning')}
        value={now.reasoning}
        onChange={(reasoning) => change({ reasoning })}
        editable={editable}
        error={faultOf('residual-reasoning')}
      />
      {editable && residual !== null && (
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t('dpia.clear')}
        </Button>
      )}
    </section>
  );
}
