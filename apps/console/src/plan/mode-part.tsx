import type { Mode } from '@tenzij/kernel';
import { FieldGroup } from '../components/field-group.tsx';
import { Options } from '../models/options.tsx';
import { termTexts } from '../terms.ts';
import { useConsoleText } from '../use-console.ts';
import type { PlanPartProps } from './plan-part.ts';

/** What this software can do; looking a face up among many is not in it. */
const OFFERED: readonly Mode[] = ['verification', 'document-verification', 'human-comparison'];

/** How faces are compared: the first choice of all, because what else there is to decide follows from it. */
export function ModePart({ plan, editable, onChange }: PlanPartProps) {
  const t = useConsoleText();
  const offered = OFFERED.includes(plan.mode) ? OFFERED : [plan.mode, ...OFFERED];
  const choose = (mode: Mode) =>
    // Nothing of a document or a face is kept in either of these, sealed or not.
    onChange(mode === 'verification' ? { mode } : { mode, storage: 'carried' });
  return (
    <FieldGroup legend={t('plan.part.mode')} lead={t('plan.mode-lead')}>
      <Options
        legend={t('plan.mode-choose')}
        options={offered.map((mode) => {
          const texts = termTexts('mode', mode);
          return {
            value: mode,
            name: texts ? t(texts.name) : mode,
            about: texts ? t(texts.means) : '',
            why: editable || mode === plan.mode ? null : 'plan.mode-fixed',
          };
        })}
        chosen={plan.mode}
        onChoose={(mode) => editable && choose(mode as Mode)}
        whyNot={(why) => t(why)}
      />
      {plan.mode === 'human-comparison' && <p>{t('plan.mode-by-hand')}</p>}
    </FieldGroup>
  );
}
