import { type Account, explain } from '@tenzij/contracts';
import { type ApiRefusal, Busy, DataList, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { AddPasskey } from '../account/add-passkey.tsx';
import { CrewSection } from '../account/crew-section.tsx';
import { Passkey } from '../account/passkey.tsx';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { ProblemScreen } from './problem-screen.tsx';

export interface AccountScreenProps {
  readonly api: ConsoleApi;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** Who is signed in, with which passkeys, and with whom they work here. */
export function AccountScreen({ api, onRefused, actions, footer }: AccountScreenProps) {
  const t = useConsoleText();
  const { account, problem, load } = useAccount(api, onRefused);
  const frame = { actions, footer };
  if (account === null && problem !== null)
    return <ProblemScreen problem={problem} onRetry={() => void load()} wayBack {...frame} />;
  return (
    <Screen name="account" title={t('account.title')} {...frame}>
      <WayBack />
      <div className="narrow">
        <Heading level={1}>{t('account.title')}</Heading>
        {account === null ? (
          <Busy label={t('app.loading')} />
        ) : (
          <>
            <DataList
              items={[
                { key: t('account.name'), value: account.person.name },
                { key: t('account.role'), value: t(`role.${account.person.role}`) },
              ]}
            />
            <Passkeys api={api} account={account} load={load} />
            <People api={api} account={account} onRefused={onRefused} />
          </>
        )}
      </div>
    </Screen>
  );
}

interface PasskeysProps {
  readonly api: ConsoleApi;
  readonly account: Account;
  readonly load: () => Promise<void>;
}

function Passkeys({ api, account: { passkeys, passkeysRefused }, load }: PasskeysProps) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby="passkeys">
      <Heading level={2} id="passkeys" className="section__heading">
        {t('account.passkeys')}
      </Heading>
      <Paragraph>{t('account.passkeys-lead')}</Paragraph>
      {passkeys.length === 0 && <Paragraph>{t('account.no-passkeys')}</Paragraph>}
      <ul className="passkeys">
        {passkeys.map((passkey) => (
          <Passkey
            key={passkey.credentialId}
            api={api}
            passkey={passkey}
            only={passkeys.length === 1}
            onRemoved={load}
          />
        ))}
      </ul>
      {passkeysRefused === null ? (
        <AddPasskey api={api} onAdded={load} />
      ) : (
        <ProblemNotice problem={explain({ code: passkeysRefused, params: {} })} tone="warning" />
      )}
      <details className="more">
        <summary className="more__summary">{t('account.why-name')}</summary>
        <Paragraph>{t('account.why-name-means')}</Paragraph>
      </details>
    </section>
  );
}

interface PeopleProps {
  readonly api: ConsoleApi;
  readonly account: Account;
  readonly onRefused: () => void;
}

function People({ api, account: { people, person }, onRefused }: PeopleProps) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby="people">
      <Heading level={2} id="people" className="section__heading">
        {t('account.people')}
      </Heading>
      <Paragraph>{t('account.people-lead')}</Paragraph>
      <DataList
        items={people.map(({ id, name, role }) => ({
          key: id === person.id ? t('account.you', { name }) : name,
          value: t(`role.${role}`),
        }))}
      />
      {person.role === 'organiser' && <CrewSection api={api} onRefused={onRefused} />}
    </section>
  );
}

function useAccount(api: ConsoleApi, onRefused: () => void) {
  const [account, setAccount] = useState<Account | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const load = useCallback(async () => {
    const answer = await api.account();
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setAccount(answer.value);
    else onRefused();
  }, [api, onRefused]);
  useEffect(() => {
    void load();
  }, [load]);
  return { account, problem, load };
}
