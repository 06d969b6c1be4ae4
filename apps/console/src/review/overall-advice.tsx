import type { Person, ReviewEntryView } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import { TextArea } from '../components/fields.tsx';
import { Choice } from '../dpia/choice.tsx';
import { useConsoleText } from '../use-console.ts';
import { ReviewEntryItem } from './review-entry.tsx';
import type { UsedReview } from './use-review.ts';
import { WriteEntry } from './write-entry.tsx';

export interface OverallAdviceProps {
  readonly review: UsedReview;
  readonly person: Person;
}

/** The advice on this version of the DPIA; for the DPO, the way to give it, or another. */
export function OverallAdvice({ review, person }: OverallAdviceProps) {
  const t = useConsoleText();
  const { entries = [], overall = null, dpiaVersion = null, dpiaCurrent = false } = review.value ?? {};
  const given = entries.find(({ id }) => id === overall) ?? null;
  return (
    <section className="overall" aria-labelledby="overall">
      <Heading level={2} id="overall">
        {t('review.overall')}
      </Heading>
      {dpiaVersion === null ? (
        <Paragraph>{t('review.overall-no-version')}</Paragraph>
      ) : (
        <>
          <p className="standing">{t('review.overall-about', { version: dpiaVersion })}</p>
          {given ? (
            <Given entry={given} version={dpiaVersion} />
          ) : (
            <Paragraph>{t('review.overall-none')}</Paragraph>
          )}
          {!dpiaCurrent && <Paragraph>{t('review.overall-stale', { version: dpiaVersion })}</Paragraph>}
          {person.role === 'dpo' && dpiaCurrent && <Give review={review} version={dpiaVersion} />}
        </>
      )}
    </section>
  );
}

function Given({ entry, version }: { readonly entry: ReviewEntryView; readonly version: number }) {
  const t = useConsoleText();
  return (
    <>
      <ReviewEntryItem entry={entry} />
      <p className="explanation">{t('review.overall-new-version', { version })}</p>
    </>
  );
}

const OPINIONS = ['proceed', 'proceed-if', 'do-not-proceed'] as const;
type Opinion = (typeof OPINIONS)[number];

/** The longest text for the register. Characters. */
const MAX_PUBLIC = 600;

/** Three opinions of one size, none chosen beforehand, the reasons, and what of it is public. */
function Give({ review, version }: { readonly review: UsedReview; readonly version: number }) {
  const t = useConsoleText();
  const [opinion, setOpinion] = useState<Opinion | null>(null);
  const [open, setOpen] = useState('');
  const [missing, setMissing] = useState(false);
  const check = () => {
    setMissing(opinion === null);
    return opinion !== null;
  };
  const send = async (text: string) => {
    if (opinion === null) return null;
    const draft = { target: 'overall', kind: 'advice', opinion, text, dpiaVersion: version } as const;
    const publicText = open.trim();
    const refused = await review.add(publicText === '' ? draft : { ...draft, publicText });
    if (!refused) {
      setOpinion(null);
      setOpen('');
    }
    // Somebody finished another version meanwhile: show that one.
    else if (refused.code.startsWith('review.')) void review.reload();
    return refused;
  };
  return (
    <WriteEntry
      label={t('review.advice-text')}
      hint={t('review.text-hint')}
      sendLabel={t('review.advise', { version })}
      check={check}
      onSend={send}
      after={
        <TextArea
          label={t('review.public-text')}
          hint={t('review.public-hint')}
          value={open}
          onChange={setOpen}
          maxLength={MAX_PUBLIC}
          counted
        />
      }
    >
      <Choice
        legend={t('review.opinion')}
        options={OPINIONS.map((value) => ({
          value,
          name: t(`review.opinion-${value}`),
          about: t(`review.opinion-${value}-about`),
        }))}
        chosen={opinion}
        onChoose={(value) => {
          setOpinion(value);
          setMissing(false);
        }}
        editable
        none=""
        error={missing ? t('review.opinion-first') : null}
      />
    </WriteEntry>
  );
}
