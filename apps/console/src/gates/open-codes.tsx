import { ALL_ERRORS, type GatesView, type OpenInvitation } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, ProblemNotice } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { useConsoleText, useDates } from '../use-console.ts';
import type { GatesApi } from './gates-api.ts';
import { ShownCode } from './shown-code.tsx';
import type { Codes } from './use-codes.ts';

export interface OpenCodesProps {
  readonly api: Pick<GatesApi, 'withdrawGateInvitation'>;
  readonly deployment: string;
  readonly view: GatesView;
  readonly codes: Codes;
  readonly onChanged: () => void;
}

/** The codes that wait for a gate; those of this page with their QR code, and what became of them. */
export function OpenCodes({ api, deployment, view, codes, onChanged }: OpenCodesProps) {
  const t = useConsoleText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const elsewhere = view.invitations.filter(
    ({ id, gate }) => gate === null && !codes.held.some((held) => held.id === id),
  );
  const withdraw = async (id: string) => {
    const answer = await api.withdrawGateInvitation(deployment, id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) codes.drop(id);
    heading.current?.focus();
    onChanged();
  };
  if (codes.held.length === 0 && elsewhere.length === 0) return null;
  return (
    <section className="section" aria-labelledby="gates-codes">
      <Heading level={2} id="gates-codes" className="section__heading" tabIndex={-1} ref={heading}>
        {t('gates.codes')}
      </Heading>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {codes.held.map((code) => {
        const paired = view.invitations.find(({ id }) => id === code.id)?.gate;
        return (
          <ShownCode
            key={code.id}
            code={code}
            gate={view.gates.find(({ id }) => id === paired) ?? null}
            onWithdraw={() => void withdraw(code.id)}
            onDone={() => {
              codes.drop(code.id);
              heading.current?.focus();
            }}
          />
        );
      })}
      <ul className="gates__list">
        {elsewhere.map((invitation) => (
          <Elsewhere
            key={invitation.id}
            invitation={invitation}
            onWithdraw={() => void withdraw(invitation.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** A code that was shown on another page, or before this one was opened anew: its text is nowhere any more. */
function Elsewhere({
  invitation: { name, expires },
  onWithdraw,
}: {
  readonly invitation: OpenInvitation;
  readonly onWithdraw: () => void;
}) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <li className="gates__gate">
      <p>{t('gates.code-elsewhere', { name, when: dates.moment(expires) })}</p>
      <Button aria-label={t('gates.code-withdraw-one', { name })} onClick={onWithdraw}>
        {t('gates.code-withdraw')}
      </Button>
    </li>
  );
}
