import { DataList, Link } from '@tenzij/ui';
import { AttackPolicy } from '../components/attack-policy.tsx';
import { Explained } from '../components/explained.tsx';
import { FieldGroup } from '../components/field-group.tsx';
import { oneIn } from '../models/expectations.ts';
import { hrefOf } from '../route.ts';
import { storageTexts } from '../terms.ts';
import { useConsoleText } from '../use-console.ts';
import type { PlanPartProps } from './plan-part.ts';

/** What this software does the same for everybody, and the recogniser, which is chosen on a page of its own. */
export function TechniquePart({
  plan,
  editable,
  deployment,
}: PlanPartProps & { readonly deployment: string }) {
  const t = useConsoleText();
  const { mode, storage, model } = plan;
  const where = storageTexts(mode, storage);
  return (
    <FieldGroup legend={t('plan.technique')} lead={t('plan.technique-lead')}>
      <DataList
        items={[
          {
            key: t('clearance.storage'),
            value: where ? (
              <Explained explanation={t(where.means)}>{t(where.name)}</Explained>
            ) : (
              <code>{storage}</code>
            ),
          },
          {
            key: t('plan.part.model'),
            value: model ? (
              <Explained explanation={t('plan.model-rate', { count: oneIn(model.falseMatchRate) })}>
                <code>{model.id}</code>
              </Explained>
            ) : (
              t('plan.no-model')
            ),
          },
          { key: t('plan.part.attackDetection'), value: <AttackPolicy policy={plan.attackDetection} /> },
        ]}
      />
      <p>
        <Link href={hrefOf({ screen: 'models', id: deployment })}>
          {t(editable ? 'plan.to-models' : 'plan.see-models')}
        </Link>
      </p>
    </FieldGroup>
  );
}
