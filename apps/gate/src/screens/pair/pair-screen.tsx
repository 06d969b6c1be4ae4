import type { GateInvitation, PairedGate } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Heading, LanguageSwitch, SpecimenBanner, useText } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import type { Device } from '../../gate/ports.ts';
import type { GateText } from '../../messages/nl.ts';
import { becomeGateWith, brokenOff, type PairingParts } from '../../pairing/become-gate.ts';
import type { Attempt } from '../../pairing/this-device.ts';
import { AskCode } from './ask-code.tsx';
import { AskPlace } from './ask-place.tsx';

type Step =
  | { readonly name: 'busy'; readonly doing: 'looking' | 'pairing' }
  /** `again`: what was asked, and may have been done without an answer. */
  | {
      readonly name: 'code';
      readonly problem: ApiRefusal | null;
      readonly again: Attempt | null;
      /** The code that was refused, for who made a mistake in it. */
      readonly refused: string | null;
    }
  | {
      readonly name: 'place';
      readonly code: string;
      readonly invitation: GateInvitation;
      readonly problem: ApiRefusal | null;
    };

export interface PairScreenProps extends PairingParts {
  readonly device: Pick<Device, 'openCamera'>;
  readonly stream: () => MediaStream | null;
  /** The code in the page's own address. */
  readonly given: string | null;
  /** This device is that gate now. */
  readonly onPaired: (gate: PairedGate) => void;
}

/** A device that isn't a gate yet: the code from the console, which gate it becomes, and that it is. */
export function PairScreen({ device, stream, given, onPaired, ...parts }: PairScreenProps) {
  const t = useText<GateText>();
  const { step, look, pair, restart } = usePairing(parts, given, onPaired);
  const heading = useRef<HTMLDivElement>(null);
  // Whoever can't see that the screen changed is told where it begins.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => heading.current?.querySelector('h1')?.focus(), [step.name]);
  const specimen = step.name === 'place' && step.invitation.specimen;
  return (
    <div className="gate">
      {specimen && <SpecimenBanner />}
      <main className="gate__screen gate__screen--start" data-screen="pair" data-step={step.name}>
        <div className="gate__content">
          <div className="gate__panel" ref={heading}>
            <LanguageSwitch />
            <Heading level={1} tabIndex={-1}>
              {t('pair.title')}
            </Heading>
            {step.name === 'busy' && <Busy label={t(`pair.${step.doing}`)} />}
            {step.name === 'code' && (
              <AskCode
                device={device}
                stream={stream}
                problem={step.problem}
                refused={step.refused}
                onCode={look}
                onAgain={() => void (step.again && pair(step, step.again))}
                canAsk={step.again !== null}
              />
            )}
            {step.name === 'place' && (
              <AskPlace
                invitation={step.invitation}
                problem={step.problem}
                onOther={restart}
                onPlace={(place) => pair(step, { code: step.code, ...place })}
              />
            )}
          </div>
        </div>
      </main>
    </div>
  );
}

function usePairing(parts: PairingParts, given: string | null, onPaired: PairScreenProps['onPaired']) {
  const [step, setStep] = useState<Step>({ name: 'busy', doing: 'looking' });
  const askAgain = (
    problem: ApiRefusal | null,
    { again = null, refused = null }: { again?: Attempt | null; refused?: string | null } = {},
  ) => setStep({ name: 'code', problem, again, refused });

  async function look(code: string): Promise<void> {
    setStep({ name: 'busy', doing: 'looking' });
    const answer = await parts.api.invitation(code);
    if (!answer.ok) return askAgain(answer.problem, { refused: code });
    setStep({ name: 'place', code, invitation: answer.value, problem: null });
  }

  async function pair(from: Step | null, attempt: Attempt): Promise<void> {
    setStep({ name: 'busy', doing: 'pairing' });
    const paired = await becomeGateWith(parts, attempt).catch(() => NO_KEY_STORE);
    if (paired.ok) return onPaired(paired.value);
    if (from?.name === 'place') setStep({ ...from, problem: paired.problem });
    else askAgain(paired.problem, { again: attempt });
  }

  async function begin(): Promise<void> {
    const before = await brokenOff(parts).catch(() => null);
    if (before && (given === null || given === before.code)) return pair(null, before);
    if (given !== null) return look(given);
    askAgain(null);
  }

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  });
  return { step, look, pair, restart: () => askAgain(null) };
}

const NO_KEY_STORE = { ok: false, problem: { code: 'gate.no-key-store', params: {} } } as const;
