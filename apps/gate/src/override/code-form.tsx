import { Alert, Button, Paragraph, useLanguage, useText } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import type { GateText } from '../messages/nl.ts';
import type { CrewDesk } from './desk.ts';
import type { DeskState } from './state.ts';
import { timeText } from './time-text.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const MOST_DIGITS = 12;

type CodeState = Extract<DeskState, { name: 'code' }>;

/** The crew's code, by keyboard or on keys of our own: a gate has no keyboard, and its screen shows no other. */
export function CodeForm({
  desk,
  state,
}: {
  readonly desk: Pick<CrewDesk, 'enter'>;
  readonly state: CodeState;
}) {
  const t = useText<GateText>();
  const [digits, setDigits] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    // With all of its keys, on a screen that has to scroll for them.
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { said } = state;
  if (said === 'not-set') {
    return (
      <Alert tone="info" title={t('crew.desk-not-set')}>
        <Paragraph>{t('crew.desk-not-set-do')}</Paragraph>
      </Alert>
    );
  }
  const type = (digit: string) => setDigits((typed) => (typed + digit).slice(0, MOST_DIGITS));
  return (
    <form
      className="desk__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (digits === '' || said === 'busy') return;
        setDigits('');
        void desk.enter(digits);
      }}
    >
      <label className="desk__code">
        {t('crew.desk-code')}
        <input
          ref={field}
          type="password"
          inputMode="none"
          autoComplete="off"
          value={digits}
          onChange={({ target }) => setDigits(target.value.replace(/\D/g, '').slice(0, MOST_DIGITS))}
        />
      </label>
      <Said state={state} />
      <div className="desk__keys">
        {DIGITS.map((digit) => (
          <Button key={digit} type="button" onClick={() => type(digit)}>
            {digit}
          </Button>
        ))}
        <Button type="button" onClick={() => setDigits('')}>
          {t('crew.desk-clear')}
        </Button>
        <Button type="button" onClick={() => type('0')}>
          0
        </Button>
        <Button type="submit" variant="primary" busy={said === 'busy'}>
          {t('crew.desk-enter')}
        </Button>
      </div>
    </form>
  );
}

function Said({ state: { said, waitUntil } }: { readonly state: CodeState }) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  if (said === null || said === 'not-set') return null;
  if (said === 'busy') return <Paragraph>{t('crew.desk-busy')}</Paragraph>;
  const time = timeText(waitUntil ?? 0, language, true);
  return (
    <Alert tone="warning" title={t(`crew.desk-${said}`)} live>
      <Paragraph>{t(`crew.desk-${said}-do`, { time })}</Paragraph>
    </Alert>
  );
}
