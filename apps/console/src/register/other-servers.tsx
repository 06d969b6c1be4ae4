import { type AddedRegisterEntry, ALL_ERRORS } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import { Command } from '../components/command.tsx';
import { Hash } from '../components/hash.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { AddEntry } from './add-entry.tsx';

export interface OtherServersProps {
  readonly api: Pick<ConsoleApi, 'addedEntries' | 'addEntry' | 'removeEntry'>;
  readonly editable: boolean;
  /** The key of this register; `null` while it isn't known. */
  readonly ownKey: string | null;
}

/** Deployments of other servers that this register lists: what is there, adding one, taking one off. */
export function OtherServers({ api, editable, ownKey }: OtherServersProps) {
  const t = useConsoleText();
  const [entries, setEntries] = useState<readonly AddedRegisterEntry[] | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const refresh = useCallback(async () => {
    const answer = await api.addedEntries();
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setEntries(answer.value.entries);
  }, [api]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const remove = async ({ key, deployment }: AddedRegisterEntry) => {
    const answer = await api.removeEntry(key, deployment.id);
    if (answer.ok) await refresh();
    else setProblem(answer.problem);
  };
  return (
    <section className="section" aria-labelledby="other-servers">
      <Heading level={2} id="other-servers" className="section__heading">
        {t('register.others')}
      </Heading>
      <Paragraph>{t('register.others-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {entries === null && !problem && <Busy label={t('app.loading')} />}
      {entries?.length === 0 && <Paragraph>{t('register.others-none')}</Paragraph>}
      <ul className="register-added">
        {entries?.map((entry) => (
          <AddedEntry
            key={`${entry.key} ${entry.deployment.id}`}
            entry={entry}
            editable={editable}
            onRemove={() => void remove(entry)}
          />
        ))}
      </ul>
      {editable && <AddEntry api={api} onAdded={() => void refresh()} />}
      {ownKey && (
        <>
          <Heading level={3}>{t('register.own-key')}</Heading>
          <Paragraph>{t('register.own-key-lead')}</Paragraph>
          <Command
            text={ownKey}
            copyable
            labels={{ copy: t('register.copy-key'), copied: t('register.copied') }}
          />
        </>
      )}
    </section>
  );
}

interface AddedEntryProps {
  readonly entry: AddedRegisterEntry;
  readonly editable: boolean;
  readonly onRemove: () => void;
}

function AddedEntry({ entry, editable, onRemove }: AddedEntryProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { deployment, organisation, issuedAt, key } = entry;
  return (
    <li className="register-added__entry">
      <p>
        <Link href={`/register/from/${key}/${deployment.id}`}>{deployment.name}</Link>, {organisation}
        <span className="explanation">{t('register.as-of', { when: dates.moment(issuedAt) })}</span>
      </p>
      <Hash hex={key} />
      {editable && <Button onClick={onRemove}>{t('register.remove', { name: deployment.name })}</Button>}
    </li>
  );
}
