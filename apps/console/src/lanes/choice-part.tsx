import { FieldGroup } from '../components/field-group.tsx';
import { useConsoleText } from '../use-console.ts';
import { CheckField } from './check-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { PER_CENT } from './quantity.ts';
import { QuantityField } from './quantity-field.tsx';

/** Which share chooses the face lane: one number, or from one to another while nobody knows. */
export function ChoicePart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { faceShare } = draft;
  const isRange = typeof faceShare === 'object' && faceShare !== null;
  const field = { readOnly: !editable, unit: t('lanes.per-cent'), scale: PER_CENT };
  const toRange = (wanted: boolean) => {
    if (wanted && !isRange) onChange({ faceShare: { from: faceShare, to: faceShare } });
    if (!wanted && isRange) onChange({ faceShare: faceShare.from });
  };
  return (
    <FieldGroup legend={t('lanes.choice')} lead={t('lanes.choice-lead')}>
      {isRange ? (
        <div className="field-pair">
          {(['from', 'to'] as const).map((key) => (
            <QuantityField
              key={key}
              {...field}
              label={t(`lanes.faceShare-${key}`)}
              error={errorOf(`faceShare.${key}`) ?? (key === 'from' ? errorOf('faceShare') : null)}
              value={faceShare[key]}
              onChange={(value) => onChange({ faceShare: { ...faceShare, [key]: value } })}
            />
          ))}
        </div>
      ) : (
        <QuantityField
          {...field}
          label={t('lanes.faceShare')}
          error={errorOf('faceShare')}
          value={faceShare}
          onChange={(value) => onChange({ faceShare: value })}
        />
      )}
      <CheckField label={t('lanes.range')} checked={isRange} readOnly={!editable} onChange={toRange} />
    </FieldGroup>
  );
}

/** Who chose the face lane and still comes to the regular one. */
export function ReferralsPart({ draft, errorOf, editable, onChange }: FormPartProps) {
  const t = useConsoleText();
  const { referrals, withdrawalShare } = draft;
  const field = { readOnly: !editable, unit: t('lanes.per-cent'), scale: PER_CENT };
  return (
    <FieldGroup legend={t('lanes.referrals')} lead={t('lanes.referrals-lead')}>
      <div className="field-pair">
        <QuantityField
          {...field}
          label={t('lanes.referralShare')}
          hint={t('lanes.referralShare-hint')}
          error={errorOf('referrals.share') ?? errorOf('referralShare')}
          value={referrals.share}
          onChange={(share) => onChange({ referrals: { ...referrals, share } })}
        />
        <QuantityField
          {...field}
          label={t('lanes.withdrawalShare')}
          hint={t('lanes.withdrawalShare-hint')}
          error={errorOf('withdrawalShare')}
          value={withdrawalShare}
          onChange={(share) => onChange({ withdrawalShare: share })}
        />
      </div>
      <CheckField
        label={t('lanes.join-front')}
        hint={t('lanes.join-front-hint')}
        checked={referrals.join === 'front'}
        readOnly={!editable}
        onChange={(front) => onChange({ referrals: { ...referrals, join: front ? 'front' : 'back' } })}
      />
    </FieldGroup>
  );
}
