import { ALL_ERRORS, type PretixChoice } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useCallback, useState } from 'react';
import { FieldGroup } from '../components/field-group.tsx';
import { SelectField } from '../components/select-field.tsx';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';

export interface ChoosePretixProps extends TicketsPartProps {
  /** What is chosen now. */
  readonly choice: PretixChoice | null;
  readonly onChosen: () => void;
}

/** Which event, which check-in list, and which products lead in. */
export function ChoosePretix({ api, deployment, choice, onChosen, onRefused }: ChoosePretixProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState<string | null>(choice?.event ?? null);
  const ask = useCallback(() => api.pretixOptions(deployment, asked), [api, deployment, asked]);
  const { value: options, problem } = useAnswer(ask, onRefused);
  const [listId, setList] = useState<number | null>(choice?.list ?? null);
  const [items, setItems] = useState<readonly number[] | null>(choice?.items ?? null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const list = options?.lists.find(({ id }) => id === listId) ?? options?.lists[0];
  // What pretix calls admission leads in, until somebody says otherwise.
  const admitting = list?.items.filter(({ admission }) => admission).map(({ id }) => id) ?? [];
  const chosen = list?.items.map(({ id }) => id).filter((id) => (items ?? admitting).includes(id)) ?? [];
  const [isNone, setNone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setNone(chosen.length === 0);
    if (!list || !options?.event || chosen.length === 0) return;
    setBusy(true);
    const wish = { event: options.event, list: list.id, items: [...chosen] };
    const answer = await api.choosePretix(deployment, wish);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.problem);
    if (answer.ok) onChosen();
  };
  const toggle = (id: number) => {
    setNone(false);
    setItems(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <section className="section" aria-labelledby="choose-pretix">
      <Heading level={2} id="choose-pretix" className="section__heading">
        {t('ticketing.choose')}
      </Heading>
      <Paragraph>{t('ticketing.choose-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {options === null && !problem && <Busy label={t('ticketing.asking')} />}
      {options && (
        <form noValidate onSubmit={(event) => void submit(event)}>
          <SelectField
            label={t('ticketing.event')}
            value={options.event ?? ''}
            options={options.events.map(({ slug, name }) => ({ value: slug, text: name }))}
            onChange={(slug) => {
              setAsked(slug);
              setList(null);
              setItems(null);
            }}
          />
          {options.lists.length === 0 && <Paragraph>{t('ticketing.no-lists')}</Paragraph>}
          {list && (
            <>
              <SelectField
                label={t('ticketing.list')}
                hint={t('ticketing.list-hint')}
                value={String(list.id)}
                options={options.lists.map(({ id, name }) => ({ value: String(id), text: name }))}
                onChange={(id) => {
                  setList(Number(id));
                  setItems(null);
                }}
              />
              <FieldGroup legend={t('ticketing.items')} lead={t('ticketing.items-lead')}>
                {list.items.map(({ id, name }) => (
                  <label className="option" key={id}>
                    <input
                      className="option__mark"
                      type="checkbox"
                      checked={chosen.includes(id)}
                      onChange={() => toggle(id)}
                    />
                    <span>{name}</span>
                  </label>
                ))}
                {isNone && (
                  <p className="field__error" role="alert">
                    {t('ticketing.items-none')}
                  </p>
                )}
              </FieldGroup>
              {refusal && <ProblemNotice problem={refusal} catalogue={ALL_ERRORS} />}
              <Button variant="primary" type="submit" busy={busy}>
                {t('ticketing.choose-do')}
              </Button>
            </>
          )}
        </form>
      )}
    </section>
  );
}
