import type { CaseView, Person } from '@tenzij/contracts';
import { Paragraph } from '@tenzij/ui';
import { fieldName } from '../case/documents/void-warning.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { RuleFigures } from './rule-figures.tsx';

type Clearance = NonNullable<CaseView['clearance']>;
type Change = NonNullable<Clearance['change']>;

/** Who changed a clearance last, and why; and from when until when it is. */
export function ClearanceChange({
  clearance: { state, change, notBefore, expires },
}: {
  readonly clearance: Clearance;
}) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <>
      {change && change.by !== 'parity-rule' && (
        <Paragraph>
          {t('clearance.changed-by', { role: t(`role.${change.by}`), when: dates.moment(change.at) })}{' '}
          {change.changed.length > 0
            ? t('clearance.changed-fields', {
                fields: change.changed.map((field) => fieldName(field, t)).join(', '),
              })
            : t('clearance.changed-reason', { reason: change.reason })}
        </Paragraph>
      )}
      {change?.by === 'parity-rule' && (
        <Paragraph>{t('clearance.rule-by', { when: dates.moment(change.at) })}</Paragraph>
      )}
      {change && change.by !== 'parity-rule' && change.pausedBy.includes('parity-rule') && (
        <Paragraph>{t('clearance.rule-too')}</Paragraph>
      )}
      {change?.figures && (
        <RuleFigures figures={change.figures} isPaused={change.pausedBy.includes('parity-rule')} />
      )}
      {(state === 'in-force' || state === 'paused') && (
        <Paragraph>
          {t('clearance.period', { from: dates.moment(notBefore), until: dates.moment(expires) })}.
        </Paragraph>
      )}
    </>
  );
}

/** Who else holds it paused, and that only they let it go on. */
export function Others({ change, role }: { readonly change: Change; readonly role: Person['role'] }) {
  const t = useConsoleText();
  return change.pausedBy
    .filter((other) => other !== role)
    .map((other) => (
      <p key={other}>
        {other === 'parity-rule'
          ? t('clearance.rule-goes-on')
          : t('clearance.other-paused', { role: t(`role.${other}`) })}
      </p>
    ));
}
