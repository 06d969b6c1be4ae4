import { FieldGroup } from '../components/field-group.tsx';
import { MomentField, NumberField, TextField } from '../components/fields.tsx';
import { localZone } from '../local-time.ts';
import { useConsoleText } from '../use-console.ts';
import { decidedOrNull, NO_CONTACT, NO_LANES, NO_VALIDITY } from './plan-draft.ts';
import type { PlanPartProps } from './plan-part.ts';
import { useField } from './use-field.ts';

export function EventPart(props: PlanPartProps) {
  const { plan, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const { event } = plan;
  const change = (part: Partial<typeof event>) => onChange({ event: { ...event, ...part } });
  const zone = t('new.time-zone', { zone: localZone() });
  return (
    <FieldGroup legend={t('plan.part.event')}>
      <TextField
        {...field('event.name')}
        value={event.name}
        maxLength={200}
        onChange={(name) => change({ name })}
      />
      <TextField
        {...field('event.place')}
        value={event.place}
        maxLength={200}
        onChange={(place) => change({ place })}
      />
      <div className="field-pair">
        <MomentField
          {...field('event.starts')}
          hint={zone}
          value={event.starts}
          onChange={(starts) => change({ starts })}
        />
        <MomentField
          {...field('event.ends')}
          hint={zone}
          value={event.ends}
          onChange={(ends) => change({ ends })}
        />
      </div>
    </FieldGroup>
  );
}

export function LanesPart(props: PlanPartProps) {
  const { plan, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const lanes = plan.lanes ?? NO_LANES;
  const change = (part: Partial<typeof lanes>) => onChange({ lanes: decidedOrNull({ ...lanes, ...part }) });
  return (
    <FieldGroup legend={t('plan.part.lanes')} lead={t('plan.lanes-lead')}>
      <div className="field-pair">
        <NumberField {...field('lanes.face')} value={lanes.face} onChange={(face) => change({ face })} />
        <NumberField
          {...field('lanes.regular')}
          value={lanes.regular}
          onChange={(regular) => change({ regular })}
        />
      </div>
    </FieldGroup>
  );
}

export function ValidityPart(props: PlanPartProps) {
  const { plan, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const validity = plan.validity ?? NO_VALIDITY;
  const change = (part: Partial<typeof validity>) =>
    onChange({ validity: decidedOrNull({ ...validity, ...part }) });
  return (
    <FieldGroup legend={t('plan.part.validity')} lead={t('plan.validity-lead')}>
      <div className="field-pair">
        <MomentField
          {...field('validity.notBefore')}
          value={validity.notBefore}
          onChange={(notBefore) => change({ notBefore })}
        />
        <MomentField
          {...field('validity.expires')}
          value={validity.expires}
          onChange={(expires) => change({ expires })}
        />
      </div>
    </FieldGroup>
  );
}

export function ContactPart(props: PlanPartProps) {
  const { plan, onChange } = props;
  const t = useConsoleText();
  const field = useField(props);
  const contact = plan.contact ?? NO_CONTACT;
  const change = (part: Partial<typeof contact>) =>
    onChange({ contact: decidedOrNull({ ...contact, ...part }) });
  return (
    <FieldGroup legend={t('plan.part.contact')} lead={t('plan.contact-lead')}>
      <TextField
        {...field('contact.name')}
        hint={t('plan.contact-name-hint')}
        value={contact.name}
        maxLength={200}
        onChange={(name) => change({ name })}
      />
      <TextField
        {...field('contact.email')}
        type="email"
        value={contact.email}
        maxLength={200}
        onChange={(email) => change({ email })}
      />
    </FieldGroup>
  );
}
