import type { Passage } from '@tenzij/turnstile';
import { Alert, Button, Heading, Paragraph, type Tone, useText } from '@tenzij/ui';
import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import type { TurnstileStanding } from '../gate/ports.ts';
import type { GateText } from '../messages/nl.ts';
import { readSettings, USUAL_ADDRESS } from './settings.ts';
import type { TurnstileControl } from './turnstile.ts';

const TONES: Readonly<Record<TurnstileStanding, Tone>> = {
  none: 'info',
  ready: 'ok',
  lost: 'warning',
  refused: 'warning',
  fault: 'warning',
  alarm: 'warning',
};

export interface TurnstileSettingsProps {
  readonly control: TurnstileControl;
  /** Of its heading, below that of where it stands. */
  readonly level: 2 | 4;
}

/** For the crew: which bridge this gate asks, how its turnstile is, and a trial. Folded until it is asked for. */
export function TurnstileSettingsPanel({ control, level }: TurnstileSettingsProps) {
  const t = useText<GateText>();
  const title = useId();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('turnstile.open')}
      </Button>
    );
  }
  return (
    <section className="gate-form" aria-labelledby={title}>
      <Heading level={level} id={title}>
        {t('turnstile.title')}
      </Heading>
      <StandingNotice control={control} />
      <SettingsForm control={control} />
      <Button variant="subtle" onClick={() => setOpen(false)}>
        {t('turnstile.close')}
      </Button>
    </section>
  );
}

function StandingNotice({ control }: { readonly control: TurnstileControl }) {
  const t = useText<GateText>();
  const standing = useSyncExternalStore(control.subscribe, control.standing);
  return (
    <Alert tone={TONES[standing]} title={t(`turnstile.is-${standing}`)} live>
      {standing === 'lost' && <Paragraph>{t('turnstile.lost-do')}</Paragraph>}
      {standing === 'ready' && <Trial control={control} />}
    </Alert>
  );
}

function Trial({ control }: { readonly control: TurnstileControl }) {
  const t = useText<GateText>();
  const [passage, setPassage] = useState<Passage | 'trying' | null>(null);
  async function tryOnce() {
    setPassage('trying');
    setPassage(await control.tryOnce());
  }
  return (
    <>
      {passage === 'trying' && <Paragraph>{t('turnstile.trying')}</Paragraph>}
      {passage !== null && passage !== 'trying' && <Paragraph>{t(`turnstile.tried-${passage}`)}</Paragraph>}
      <Button busy={passage === 'trying'} onClick={() => void tryOnce()}>
        {t('turnstile.try')}
      </Button>
    </>
  );
}

type Wrong = 'address' | 'key' | 'not-kept' | null;

function SettingsForm({ control }: { readonly control: TurnstileControl }) {
  const t = useText<GateText>();
  const kept = control.settings();
  const [address, setAddress] = useState(kept?.address ?? USUAL_ADDRESS);
  const [key, setKey] = useState(kept?.key ?? '');
  const [wrong, setWrong] = useState<Wrong>(null);
  function change(settings: Parameters<TurnstileControl['change']>[0]) {
    setWrong(null);
    control.change(settings).catch(() => setWrong('not-kept'));
  }
  function save(event: FormEvent) {
    event.preventDefault();
    const settings = readSettings(address, key);
    if (typeof settings === 'string') setWrong(settings);
    else change(settings);
  }
  return (
    <form className="gate-form" onSubmit={save} noValidate>
      <Paragraph>{t('turnstile.explain')}</Paragraph>
      <Field
        label={t('turnstile.address')}
        value={address}
        onChange={setAddress}
        wrong={wrong === 'address' ? t('turnstile.wrong-address') : null}
      />
      <Field
        label={t('turnstile.key')}
        value={key}
        onChange={setKey}
        wrong={wrong === 'key' ? t('turnstile.wrong-key') : null}
      />
      {wrong === 'not-kept' && <p className="gate-form__wrong">{t('turnstile.not-kept')}</p>}
      <div className="gate__acts">
        <Button type="submit" variant="primary">
          {t('turnstile.save')}
        </Button>
        {kept !== null && (
          <Button
            type="button"
            onClick={() => {
              setKey('');
              change(null);
            }}
          >
            {t('turnstile.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: string | null;
}

function Field({ label, value, onChange, wrong }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label className="gate-form__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="gate-form__input"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong !== null && (
        <p className="gate-form__wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
