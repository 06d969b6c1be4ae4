import type { RegisterChoice } from '@tenzij/contracts';
import { Alert, Busy, Heading, Link, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import type { CasePageProps } from '../case/case-page.ts';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { useConsoleText } from '../use-console.ts';
import { EMPTY_CHOICE } from './choice.ts';
import { ChoiceForm } from './choice-form.tsx';
import { OtherServers } from './other-servers.tsx';
import { RegisterPreview } from './register-preview.tsx';
import { registerTexts } from './register-texts.ts';
import { useRegister } from './use-register.ts';

/** Whether everybody may read of this deployment, and what they then read. */
export function RegisterPage({ api, view, editable, refresh, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const register = useRegister(api, view.id, onRefused);
  const open = useDocument<RegisterChoice>(api, view.id, 'register', {
    empty: EMPTY_CHOICE,
    onSaved: () => {
      refresh();
      register.refresh();
    },
    onRefused,
  });
  const page = register.view?.page;
  return (
    <>
      <Heading level={1}>{t('case.page.register')}</Heading>
      <Paragraph purpose="lead">{t('register.lead')}</Paragraph>
      {!editable && <Alert tone="info" title={t('case.read-only')} />}
      {page && (
        <Paragraph>
          {t('register.listed-at')} <Link href={language === 'en' ? `${page}?lang=en` : page}>{page}</Link>
        </Paragraph>
      )}
      {open.status === 'loading' && <Busy label={t('app.loading')} />}
      {open.status === 'failed' && open.problem && <ProblemNotice problem={open.problem} />}
      {open.status === 'ready' && (
        <>
          {!open.conflict && (
            <ChoiceForm choice={open.body} editable={editable} onChange={(choice) => open.edit(choice)} />
          )}
          <DocumentBar
            api={api}
            deployment={view.id}
            document="register"
            open={open}
            texts={registerTexts(t)}
            editable={editable}
          />
          {register.problem && <ProblemNotice problem={register.problem} />}
          {register.view && <RegisterPreview view={register.view} choice={open.body} />}
        </>
      )}
      <OtherServers api={api} editable={editable} ownKey={register.view?.key ?? null} />
    </>
  );
}
