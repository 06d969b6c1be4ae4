import { ALL_ERRORS, type ClearanceDesk, explain, type Person } from '@tenzij/contracts';
import { Alert, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { PASSKEY_ERRORS } from '../passkeys.ts';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { PROPOSAL_ERRORS } from './errors.ts';
import { type SignProps, useSign } from './use-sign.ts';

const CATALOGUE = { ...ALL_ERRORS, ...PASSKEY_ERRORS, ...PROPOSAL_ERRORS };

/** One’s own signature: with a passkey, or under a specimen with its software key. */
export function Sign(props: SignProps) {
  const { desk, proposal, person, differs } = props;
  const t = useConsoleText();
  const { busy, problem, sign } = useSign(props);
  const { role } = person;
  const signed = proposal.signatures.some((signature) => signature.role === role);
  return (
    <section className="sign" aria-labelledby="sign">
      <Heading level={2} id="sign">
        {t('desk.sign')}
      </Heading>
      {signed && <Alert tone="ok" title={t('desk.sign-done')} live />}
      {!signed && differs && <Paragraph>{t('desk.sign-differs')}</Paragraph>}
      {problem && <ProblemNotice problem={problem} catalogue={CATALOGUE} />}
      {!signed && !differs && (
        <>
          <Paragraph>{t('desk.sign-means')}</Paragraph>
          <WithPasskey
            desk={desk}
            role={role}
            busy={busy === 'passkey'}
            onSign={() => void sign('passkey')}
          />
          {desk.specimen && (
            <div className="sign__specimen">
              <Paragraph>{t('desk.sign-specimen-means')}</Paragraph>
              <Button busy={busy === 'specimen'} onClick={() => void sign('specimen')}>
                {t('desk.sign-specimen')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface WithPasskeyProps {
  readonly desk: ClearanceDesk;
  readonly role: Person['role'];
  readonly busy: boolean;
  readonly onSign: () => void;
}

/** The press that asks for the passkey, or why there is none to ask for. */
function WithPasskey({ desk, role, busy, onSign }: WithPasskeyProps) {
  const t = useConsoleText();
  if (desk.rpId === null)
    return (
      <ProblemNotice problem={explain({ code: 'passkey.address-unsuitable', params: {} })} tone="warning" />
    );
  if (desk.passkeys.length === 0) {
    return (
      <Alert tone="info" title={t('desk.no-passkey')}>
        <Paragraph>{t('desk.no-passkey-means')}</Paragraph>
        <Link href={hrefOf({ screen: 'account' })}>{t('desk.make-passkey')}</Link>
      </Alert>
    );
  }
  const labels = desk.passkeys.map(({ label }) => label).join(', ');
  return (
    <>
      <Paragraph>{t('desk.your-passkeys', { count: desk.passkeys.length, labels })}</Paragraph>
      <Button variant="primary" busy={busy} onClick={onSign}>
        {t(`desk.sign-as-${role}`)}
      </Button>
    </>
  );
}
