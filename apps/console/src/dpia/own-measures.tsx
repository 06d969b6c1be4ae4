import { Button, Paragraph } from '@tenzij/ui';
import { TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { Choice } from './choice.tsx';
import type { FaultOf } from './form-field.tsx';
import type { RiskForm } from './risk-form.ts';

type Own = RiskForm['measures']['own'];

export interface OwnMeasuresProps {
  readonly own: Own;
  readonly onChange: (own: Own) => void;
  readonly editable: boolean;
  readonly faultOf: FaultOf;
}

/** What people do themselves: what, whether it is done yet, and who sees to it. */
export function OwnMeasures({ own, onChange, editable, faultOf }: OwnMeasuresProps) {
  const t = useConsoleText();
  const statuses = (['planned', 'done'] as const).map((value) => ({
    value,
    name: t(`dpia.measure-${value}`),
  }));
  const change = (row: number, next: Partial<Own[number]>) =>
    onChange(own.map((measure, index) => (index === row ? { ...measure, ...next } : measure)));
  return (
    <fieldset className="field-group">
      <legend className="field-group__legend">{t('dpia.measures-own')}</legend>
      {own.length === 0 && !editable && <Paragraph>{t('dpia.measures-none')}</Paragraph>}
      {own.map((measure, row) =>
        editable ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and hold no state
          <div className="own-measure" key={row}>
            <TextField
              label={t('dpia.measure', { number: row + 1 })}
              value={measure.text}
              maxLength={1000}
              onChange={(text) => change(row, { text })}
              error={faultOf(`measure-${row}-text`)}
            />
            <TextField
              label={t('dpia.measure-who')}
              value={measure.who}
              maxLength={120}
              onChange={(who) => change(row, { who })}
              error={faultOf(`measure-${row}-who`)}
            />
            <Choice
              row
              legend={t('dpia.measure-status')}
              options={statuses}
              chosen={measure.status}
              onChoose={(status) => change(row, { status })}
              editable
              none=""
            />
            <Button variant="subtle" onClick={() => onChange(own.filter((_, index) => index !== row))}>
              {t('dpia.measure-remove', { number: row + 1 })}
            </Button>
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: shown as it is, never reordered
          <p className="measure__text" key={row}>
            {measure.text}
            <span className="explanation">
              {measure.who}, {t(`dpia.measure-${measure.status}`).toLowerCase()}
            </span>
          </p>
        ),
      )}
      {editable && (
        <Button onClick={() => onChange([...own, { text: '', status: 'planned', who: '' }])}>
          {t('dpia.measure-add')}
        </Button>
      )}
    </fieldset>
  );
}
