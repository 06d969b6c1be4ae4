import { OVERRIDE_REASONS, type OverrideReason } from '@tenzij/contracts';
import { Alert, Button, Paragraph, ProblemNotice, useLanguage, useText } from '@tenzij/ui';
import { useState } from 'react';
import type { GateText } from '../messages/nl.ts';
import { CREW_ERRORS, whyReferred } from '../screens/why-referred.ts';
import { Options } from './options.tsx';
import type { SectionProps } from './sections.ts';
import { timeText } from './time-text.ts';

/** Crew lets in who was referred here last, or somebody of whom no pass could be read, and says why. */
export function LetIn({ desk, state }: SectionProps) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  const [whom, setWhom] = useState<'last-referred' | 'somebody'>('last-referred');
  const [reason, setReason] = useState<OverrideReason | null>(null);
  const [asked, setAsked] = useState(false);
  const { last, said } = state;
  const who = last === null ? 'somebody' : whom;
  if (!state.mayLetIn) return null;
  return (
    <form
      className="desk__form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason !== null && said !== 'busy') desk.letIn(reason, who);
      }}
    >
      {last !== null && (
        <Options
          name="whom"
          legend={t('crew.let-in-who')}
          options={[
            ['last-referred', t('crew.let-in-last', lastText(last, language))],
            ['somebody', t('crew.let-in-somebody')],
          ]}
          chosen={who}
          onChoose={setWhom}
        />
      )}
      <Options
        name="reason"
        legend={t('crew.let-in-reason')}
        options={OVERRIDE_REASONS.map((one) => [one, t(`crew.let-in-${one}`)] as const)}
        chosen={reason}
        onChoose={setReason}
      />
      {asked && reason === null && <Alert tone="warning" title={t('crew.let-in-no-reason')} live />}
      {said !== null && said !== 'busy' && (
        <ProblemNotice problem={{ code: said, params: {} }} catalogue={CREW_ERRORS} tone="warning" />
      )}
      <Button type="submit" variant="primary" block busy={said === 'busy'} unavailable={reason === null}>
        {t(said === 'busy' ? 'crew.let-in-busy' : 'crew.let-in-do')}
      </Button>
      <Paragraph>{t('crew.let-in-kept')}</Paragraph>
    </form>
  );
}

function lastText({ at, code }: { at: number; code: string }, language: 'nl' | 'en') {
  return { time: timeText(at, language), why: whyReferred(code, language) };
}
