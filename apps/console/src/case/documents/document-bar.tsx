import { ALL_ERRORS } from '@tenzij/contracts';
import { Button, ProblemNotice } from '@tenzij/ui';
import type { ConsoleApi } from '../../console-api.ts';
import { useConsoleText, useDates } from '../../use-console.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { History } from './history.tsx';
import type { PartTexts } from './labels.ts';
import type { OpenDocument } from './use-document.ts';
import { VoidWarning } from './void-warning.tsx';

export interface DocumentBarProps<T> {
  readonly api: Pick<ConsoleApi, 'history'>;
  readonly deployment: string;
  readonly document: string;
  readonly open: OpenDocument<T>;
  readonly texts: PartTexts;
  /** Without it there is no button to save: the history only. */
  readonly editable: boolean;
  /** What the button says, when "save" isn't clear enough. */
  readonly saveLabel?: string;
  /** Runs before saving; the form says itself what is wrong. */
  readonly mayBeSaved?: () => boolean;
}

/** Below a form: save, what stands in the way of that, what has to be chosen, and every earlier version. */
export function DocumentBar<T>(props: DocumentBarProps<T>) {
  const { api, deployment, document, open, texts, editable, saveLabel, mayBeSaved = () => true } = props;
  const t = useConsoleText();
  const { saved, dirty, saving, restored, problem, conflict, voids } = open;
  const save = () => {
    if (mayBeSaved()) void open.save();
  };
  if (conflict) {
    return (
      <ConflictChoice
        mine={open.body}
        theirs={conflict}
        texts={texts}
        onKeepMine={() => void open.keepMine()}
        onTakeTheirs={open.takeTheirs}
        onCombined={(body) => open.goOnWith(body as T)}
      />
    );
  }
  return (
    <div className="save">
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {voids && (
        <VoidWarning fields={voids} onConfirm={() => void open.saveAndVoid()} onLeave={open.leaveClearance} />
      )}
      {editable && !voids && (
        <div className="actions">
          <Button variant="primary" busy={saving} onClick={save}>
            {saveLabel ?? t('save.save')}
          </Button>
          {dirty && <Button onClick={open.discard}>{t('save.discard')}</Button>}
          <p className="save__state" role="status">
            <SaveState open={open} />
          </p>
        </div>
      )}
      {editable && restored && dirty && <p className="save__restored">{t('save.restored')}</p>}
      <History
        api={api}
        deployment={deployment}
        document={document}
        revision={saved?.revision ?? 0}
        texts={texts}
      />
    </div>
  );
}

function SaveState<T>({ open }: { readonly open: OpenDocument<T> }) {
  const t = useConsoleText();
  const dates = useDates();
  if (open.dirty) return t('save.unsaved');
  if (!open.saved) return t('save.nothing-yet');
  const when = { name: open.saved.author.name, when: dates.moment(open.saved.at) };
  return t(open.done ? 'save.saved-now' : 'save.saved', when);
}
