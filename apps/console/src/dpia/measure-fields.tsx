import type { DpiaCaseView, DpiaRiskView } from '@tenzij/contracts';
import { DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import type { FaultOf } from './form-field.tsx';
import { OwnMeasures } from './own-measures.tsx';
import type { RiskForm } from './risk-form.ts';

type Measure = DpiaCaseView['measures'][number];

export interface MeasureFieldsProps {
  readonly offered: DpiaRiskView['offered'];
  readonly measures: DpiaCaseView['measures'];
  readonly chosen: RiskForm['measures'];
  readonly onChange: (measures: RiskForm['measures']) => void;
  readonly editable: boolean;
  readonly faultOf: FaultOf;
}

/** What is done about a risk: what the software enforces, each with its proof, and what people do. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { offered, measures, chosen, onChange, editable, faultOf } = props;
  const t = useConsoleText();
  const shown = measures.filter(({ id }) => (editable ? offered : chosen.catalogue).includes(id));
  const toggle = (id: Measure['id'], isOn: boolean) => {
    const others = chosen.catalogue.filter((known) => known !== id);
    onChange({ ...chosen, catalogue: isOn ? [...others, id] : others });
  };
  return (
    <section className="risk-block" aria-labelledby="measures">
      <Heading level={2} id="measures">
        {t('dpia.measures')}
      </Heading>
      <fieldset className="field-group">
        <legend className="field-group__legend">{t('dpia.measures-product')}</legend>
        <Paragraph>{t('dpia.measures-product-means')}</Paragraph>
        {shown.length === 0 && <p className="written__none">{t('consultation.not-filled')}</p>}
        <ul className="plain-list">
          {shown.map((measure) => (
            <li className="measure" key={measure.id}>
              <MeasureChoice
                measure={measure}
                isOn={chosen.catalogue.includes(measure.id)}
                onToggle={editable ? (isOn) => toggle(measure.id, isOn) : null}
              />
              <Proof measure={measure} />
            </li>
          ))}
        </ul>
      </fieldset>
      <OwnMeasures
        own={chosen.own}
        onChange={(own) => onChange({ ...chosen, own: [...own] })}
        editable={editable}
        faultOf={faultOf}
      />
    </section>
  );
}

interface MeasureChoiceProps {
  readonly measure: Measure;
  readonly isOn: boolean;
  /** `null` for whoever reads along. */
  readonly onToggle: ((isOn: boolean) => void) | null;
}

function MeasureChoice({ measure, isOn, onToggle }: MeasureChoiceProps) {
  const { language } = useLanguage();
  const text = measure.text[language];
  if (onToggle === null) return <p className="measure__text">{text}</p>;
  return (
    <label className="option">
      <input
        className="option__mark"
        type="checkbox"
        checked={isOn}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span>{text}</span>
    </label>
  );
}

function Proof({ measure: { proof } }: { readonly measure: Measure }) {
  const t = useConsoleText();
  return (
    <details className="more measure__proof">
      <summary className="more__summary">{t('dpia.proof')}</summary>
      <p>{t('dpia.proof-invariant', { invariant: proof.invariant })}</p>
      <DataList
        items={[
          { key: t('dpia.proof-test'), value: <code>{proof.test}</code> },
          { key: t('dpia.proof-docs'), value: <code>{proof.docs}</code> },
        ]}
      />
    </details>
  );
}
