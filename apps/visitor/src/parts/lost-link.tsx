import { LostLink } from '@tenzij/contracts';
import {
  Alert,
  type ApiRefusal,
  Button,
  createApi,
  Heading,
  Nothing,
  Paragraph,
  ProblemNotice,
} from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Has the link sent again. The answer is the same whether or not a ticket belongs to the address. */
export function LostLinkForm() {
  const t = useTexts();
  const [email, setEmail] = useState('');
  const [state, setState] = useState<'open' | 'invalid' | 'busy' | 'sent'>('open');
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'busy') return;
    const body = LostLink.safeParse({ email: email.trim() });
    setProblem(null);
    if (!body.success) return setState('invalid');
    setState('busy');
    const answer = await createApi().post('/api/visit/lost-link', body.data, Nothing);
    setProblem(answer.ok ? null : answer.problem);
    setState(answer.ok ? 'sent' : 'open');
  };
  const again = () => {
    setEmail('');
    setState('open');
  };
  if (state === 'sent') return <Sent onAgain={again} />;
  return (
    <form className="v-form" noValidate onSubmit={(event) => void send(event)}>
      <Heading level={2}>{t('lost.title')}</Heading>
      <Paragraph>{t('lost.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />}
      <label className="v-field">
        <span className="v-field__label">{t('lost.email')}</span>
        <input
          className="v-field__input"
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          aria-invalid={state === 'invalid'}
          aria-describedby="email-problem"
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <p id="email-problem" className="v-missing" role="status">
        {state === 'invalid' && t('lost.invalid')}
      </p>
      <Button block type="submit" variant="primary" busy={state === 'busy'}>
        {t('lost.send')}
      </Button>
    </form>
  );
}

function Sent({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTexts();
  return (
    <>
      <Alert tone="info" title={t('lost.sent-title')} live>
        <Paragraph>{t('lost.sent')}</Paragraph>
      </Alert>
      <div className="v-answers">
        <Button block onClick={onAgain}>
          {t('lost.again')}
        </Button>
      </div>
    </>
  );
}
