import { FieldGroup } from '../components/field-group.tsx';
import { useConsoleText } from '../use-console.ts';
import { CheckField } from './check-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { type IntervalDraft, NO_INTERVAL, peopleIn, withStart } from './lanes-draft.ts';
import { AS_IT_IS, minutesAround, PER_CENT } from './quantity.ts';
import { QuantityField } from './quantity-field.tsx';
import { RowsTable } from './rows-table.tsx';

const MOST_INTERVALS = 100;
const MOST_PARTIES = 20;

/** When people come: so many between two moments, counted back from the start where there is one. */
export function ArrivalsPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { arrivals, programmeStart } = draft;
  const starts = programmeStart !== null;
  const scale = minutesAround(programmeStart);
  const side = starts ? 'before' : 'after';
  const people = peopleIn(draft);
  return (
    <FieldGroup legend={t('lanes.arrivals')} lead={t('lanes.arrivals-lead')}>
      <CheckField
        label={t('lanes.starts')}
        hint={t('lanes.starts-hint')}
        checked={starts}
        readOnly={!editable}
        onChange={(checked) => onChange(withStart(draft, checked))}
      />
      <p className="field__hint">{t(`lanes.times-${side}`)}</p>
      <RowsTable<IntervalDraft>
        caption={t('lanes.arrivals')}
        columns={[
          { key: 'from', title: t(`lanes.from-${side}`), scale },
          { key: 'to', title: t(`lanes.to-${side}`), scale },
          { key: 'count', title: t('lanes.count'), scale: AS_IT_IS },
        ]}
        rows={arrivals}
        errorOf={(row, key) => errorOf(`arrivals.profile[${row}].${key}`)}
        editable={editable}
        most={MOST_INTERVALS}
        next={{ ...NO_INTERVAL, from: arrivals.at(-1)?.to ?? null }}
        addLabel={t('lanes.interval-add')}
        onChange={(rows) => onChange({ arrivals: rows })}
      />
      <p className="lane-total">{people === null ? t('lanes.people-open') : t('lanes.people', { people })}</p>
      {errorOf('arrivals') !== null && <p className="field__error">{errorOf('arrivals')}</p>}
    </FieldGroup>
  );
}

/** Who comes together stands together: a party of four is served one by one. */
export function PartiesPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { parties } = draft;
  return (
    <FieldGroup legend={t('lanes.parties')} lead={t('lanes.parties-lead')}>
      <RowsTable
        caption={t('lanes.parties')}
        columns={[
          { key: 'size', title: t('lanes.party-size'), scale: AS_IT_IS },
          { key: 'share', title: t('lanes.party-share'), scale: PER_CENT },
        ]}
        rows={parties}
        errorOf={(row, key) => errorOf(`parties[${row}].${key}`)}
        editable={editable}
        most={MOST_PARTIES}
        next={{ size: null, share: null }}
        addLabel={t('lanes.party-add')}
        onChange={(rows) => onChange({ parties: rows })}
      />
      {errorOf('parties') !== null && <p className="field__error">{errorOf('parties')}</p>}
    </FieldGroup>
  );
}

export function WalkingPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { walking, programmeStart } = draft;
  const keys = programmeStart === null ? (['betweenLanes'] as const) : WALKS;
  return (
    <FieldGroup legend={t('lanes.walking')}>
      <div className="field-pair">
        {keys.map((key) => (
          <QuantityField
            key={key}
            label={t(`lanes.walking-${key}`)}
            error={errorOf(`walking.${key}`)}
            readOnly={!editable}
            unit={t('plan.seconds')}
            value={walking[key]}
            onChange={(value) => onChange({ walking: { ...walking, [key]: value } })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

const WALKS = ['betweenLanes', 'toProgramme'] as const;
