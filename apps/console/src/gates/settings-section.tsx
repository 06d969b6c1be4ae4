import { ALL_ERRORS, type GateSettings, type GatesView } from '@tenzij/contracts';
import { type ApiRefusal, Button, DataList, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { EntryFields } from './entry-fields.tsx';
import { entryOf, fieldsOf } from './entry-form.ts';
import type { GatesApi } from './gates-api.ts';

export interface SettingsSectionProps {
  readonly api: Pick<GatesApi, 'setGateSettings'>;
  readonly deployment: string;
  readonly view: GatesView;
  readonly editable: boolean;
  readonly onChanged: () => void;
}

/** Whether a pass admits again, and whether paper counts; with what follows from each. */
export function SettingsSection({ editable, ...props }: SettingsSectionProps) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby="gates-settings">
      <Heading level={2} id="gates-settings" className="section__heading">
        {t('gates.settings')}
      </Heading>
      {editable ? <SettingsForm {...props} /> : <Settled settings={props.view.settings} />}
    </section>
  );
}

function Settled({ settings: { entry, acceptStatic } }: { readonly settings: GateSettings }) {
  const t = useConsoleText();
  const again =
    entry.kind === 'once'
      ? t('gates.entry-once')
      : t('gates.entry-after', { minutes: entry.afterSeconds / 60 });
  return (
    <DataList
      items={[
        { key: t('gates.entry'), value: again },
        { key: t('gates.static'), value: t(acceptStatic ? 'gates.static-yes' : 'gates.static-no') },
      ]}
    />
  );
}

function SettingsForm({ api, deployment, view, onChanged }: Omit<SettingsSectionProps, 'editable'>) {
  const t = useConsoleText();
  const [fields, setFields] = useState(() => fieldsOf(view.settings.entry));
  const [acceptStatic, setStatic] = useState(view.settings.acceptStatic);
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const entry = entryOf(fields);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setSaved(false);
    if (!entry) return;
    setBusy(true);
    const answer = await api.setGateSettings(deployment, { entry, acceptStatic });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setSaved(answer.ok);
    if (answer.ok) onChanged();
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <EntryFields fields={fields} isWrong={isTried && !entry} onChange={setFields} />
      <label className="gates__check">
        <input type="checkbox" checked={acceptStatic} onChange={(event) => setStatic(event.target.checked)} />
        <span>
          <strong>{t('gates.static')}</strong>
          <br />
          {t(acceptStatic ? 'gates.static-means' : 'gates.static-without')}
        </span>
      </label>
      <Paragraph>{t('gates.settings-when')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <Button variant="primary" type="submit" busy={busy}>
        {t('gates.settings-save')}
      </Button>
      <p className="gates__saved" role="status">
        {isSaved && t('gates.settings-saved')}
      </p>
    </form>
  );
}
