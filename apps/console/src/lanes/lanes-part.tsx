import { FieldGroup } from '../components/field-group.tsx';
import { TextField } from '../components/fields.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useConsoleText } from '../use-console.ts';
import type { FormPartProps } from './form-part.ts';
import type { ServiceDraft } from './lanes-draft.ts';
import { AS_IT_IS, minutesAround } from './quantity.ts';
import { QuantityField } from './quantity-field.tsx';
import { RowsTable } from './rows-table.tsx';

const KINDS = ['face', 'regular'] as const;
const DISTRIBUTIONS = ['lognormal', 'exponential', 'deterministic'] as const;
const MOST_CHANGES = 50;

/** How many lanes of each kind are open at the beginning. */
export function LanesPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { lanes } = draft;
  return (
    <FieldGroup legend={t('lanes.lanes')}>
      <div className="field-pair">
        {KINDS.map((kind) => (
          <QuantityField
            key={kind}
            label={t(`lanes.lanes-${kind}`)}
            error={errorOf(`lanes.${kind}`) ?? errorOf('lanes')}
            readOnly={!editable}
            value={lanes[kind]}
            onChange={(value) => onChange({ lanes: { ...lanes, [kind]: value } })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Lanes that open later, or close. */
export function LaneChangesPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const side = draft.programmeStart === null ? 'after' : 'before';
  return (
    <FieldGroup legend={t('lanes.changes')} lead={t('lanes.changes-lead')}>
      <RowsTable
        caption={t('lanes.changes')}
        columns={[
          { key: 'at', title: t(`lanes.at-${side}`), scale: minutesAround(draft.programmeStart) },
          {
            key: 'lane',
            title: t('lanes.change-lane'),
            options: KINDS.map((kind) => ({ value: kind, text: t(`lanes.kind-${kind}`) })),
          },
          { key: 'change', title: t('lanes.change'), scale: AS_IT_IS },
        ]}
        rows={draft.laneChanges}
        errorOf={(row, key) => errorOf(`laneChanges[${row}].${key}`)}
        editable={editable}
        most={MOST_CHANGES}
        next={{ at: null, lane: 'regular', change: null }}
        addLabel={t('lanes.change-add')}
        onChange={(laneChanges) => onChange({ laneChanges })}
      />
    </FieldGroup>
  );
}

/** How long a lane takes for one person. */
export function ServicePart(props: FormPartProps) {
  const t = useConsoleText();
  return (
    <FieldGroup legend={t('lanes.service')} lead={t('lanes.service-lead')}>
      <div className="field-pair">
        {KINDS.map((kind) => (
          <OneService key={kind} kind={kind} {...props} />
        ))}
      </div>
    </FieldGroup>
  );
}

function OneService({
  kind,
  draft,
  errorOf,
  editable,
  onChange,
}: FormPartProps & { kind: 'face' | 'regular' }) {
  const t = useConsoleText();
  const service = draft.service[kind];
  const change = (part: Partial<ServiceDraft>) =>
    onChange({ service: { ...draft.service, [kind]: { ...service, ...part } } });
  const label = t('lanes.distribution');
  const error = errorOf(`service.${kind}.distribution`);
  return (
    <fieldset className="lane-service">
      <legend>{t(`lanes.lanes-${kind}`)}</legend>
      <QuantityField
        label={t('lanes.mean')}
        error={errorOf(`service.${kind}.mean`) ?? errorOf(`service.${kind}`)}
        readOnly={!editable}
        unit={t('plan.seconds')}
        value={service.mean}
        onChange={(mean) => change({ mean })}
      />
      {editable ? (
        <SelectField
          label={label}
          value={service.distribution}
          options={DISTRIBUTIONS.map((value) => ({ value, text: t(`lanes.distribution-${value}`) }))}
          error={error}
          onChange={(distribution) => change({ distribution })}
        />
      ) : (
        <TextField
          label={label}
          readOnly
          value={t(`lanes.distribution-${service.distribution}`)}
          onChange={() => {}}
        />
      )}
      {service.distribution === 'lognormal' && (
        <QuantityField
          label={t('lanes.cv')}
          hint={t('lanes.cv-hint')}
          error={errorOf(`service.${kind}.cv`)}
          readOnly={!editable}
          value={service.cv}
          onChange={(cv) => change({ cv })}
        />
      )}
    </fieldset>
  );
}
