import { Busy, Button, Heading, LanguageSwitch, Paragraph, useText } from '@tenzij/ui';
import type { Screen } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { BehindCode } from '../override/behind-code.tsx';
import { DeviceSettings } from '../status/crew-settings.tsx';
import { TurnstileSettingsPanel } from '../turnstile/settings-panel.tsx';
import type { TurnstileControl } from '../turnstile/turnstile.ts';
import { InOther } from './both.tsx';
import { LeaveGate } from './leave.tsx';
import { SideChoice } from './side-choice.tsx';

type BusyWith = Extract<Screen, { name: 'start' }>['busy'];

export interface StartScreenProps {
  readonly busy: BusyWith;
  readonly turnstile: TurnstileControl;
  readonly onStart: () => void;
  readonly onLeave: () => void;
}

/** For the crew: the press that lets the page use camera, sound and the whole screen. */
export function StartScreen({ busy, turnstile, onStart, onLeave }: StartScreenProps) {
  const t = useText<GateText>();
  if (busy !== 'no') return <Opening busy={busy} />;
  return (
    <div className="gate__panel">
      <LanguageSwitch />
      <Heading level={1}>{t('start.title')}</Heading>
      <Paragraph>{t('start.explain')}</Paragraph>
      <SideChoice />
      <DeviceSettings />
      <Button variant="primary" block onClick={onStart}>
        {t('start.button')}
      </Button>
      <BehindCode>
        <TurnstileSettingsPanel control={turnstile} level={2} />
        <LeaveGate onLeave={onLeave} />
      </BehindCode>
    </div>
  );
}

/** Also after a restart that nobody pressed for: visitors may be standing before it. */
function Opening({ busy }: { readonly busy: Exclude<BusyWith, 'no'> }) {
  const t = useText<GateText>();
  return (
    <div className="gate__words">
      <h1 className="gate__title">{t('start.opening')}</h1>
      <InOther ids={['start.opening']} />
      <Busy label={t(`start.${busy}`)} />
    </div>
  );
}
