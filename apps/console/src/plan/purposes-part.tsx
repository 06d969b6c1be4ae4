import { Button, Paragraph } from '@tenzij/ui';
import { FieldGroup } from '../components/field-group.tsx';
import { TextArea } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { nextPurposeId } from './plan-draft.ts';
import type { PlanPartProps } from './plan-part.ts';

const MOST = 10;
const LANGUAGES = ['nl', 'en'] as const;

/** What visitors say yes or no to: one sentence each, in both languages. */
export function PurposesPart({ plan, faults, editable, onChange }: PlanPartProps) {
  const t = useConsoleText();
  const { purposes } = plan;
  const change = (id: string, part: { nl?: string; en?: string }) =>
    onChange({ purposes: purposes.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  return (
    <FieldGroup legend={t('plan.part.purposes')} lead={t('plan.purposes-lead')}>
      {purposes.length === 0 && <Paragraph>{t('plan.no-purposes')}</Paragraph>}
      <ol className="purposes">
        {purposes.map((purpose, index) => (
          <li className="purpose" key={purpose.id}>
            <div className="field-pair">
              {LANGUAGES.map((language) => {
                const fault = faults[`purposes.${index}.${language}`];
                return (
                  <TextArea
                    key={language}
                    label={t(`plan.purpose-${language}`, { number: index + 1 })}
                    lang={language}
                    value={purpose[language]}
                    maxLength={400}
                    readOnly={!editable}
                    error={fault ? t(fault) : null}
                    onChange={(text) => change(purpose.id, { [language]: text })}
                  />
                );
              })}
            </div>
            {editable && (
              <Button onClick={() => onChange({ purposes: purposes.filter(({ id }) => id !== purpose.id) })}>
                {t('plan.purpose-remove', { number: index + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {editable && purposes.length < MOST && (
        <Button
          onClick={() =>
            onChange({ purposes: [...purposes, { id: nextPurposeId(purposes), nl: '', en: '' }] })
          }
        >
          {t('plan.purpose-add')}
        </Button>
      )}
    </FieldGroup>
  );
}
