import { Heading, Paragraph } from '@tenzij/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { createDrafts } from '../case/documents/drafts.ts';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import { firstFile } from '../lanes/first-file.ts';
import { LanesWork } from '../lanes/lanes-work.tsx';
import { useConsoleText } from '../use-console.ts';

export interface LanesScreenProps {
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** No deployment is called so: names of deployments are never empty. */
const NO_DEPLOYMENT = '';

/** The planner without a deployment, to try things. What is typed stays in this tab of the browser. */
export function LanesScreen(frame: LanesScreenProps) {
  const t = useConsoleText();
  const drafts = useMemo(() => createDrafts(sessionStorage), []);
  const [file, setFile] = useState<unknown>(
    () => drafts.read(NO_DEPLOYMENT, 'lanes')?.body ?? firstFile(null),
  );
  const edit = (body: unknown) => {
    setFile(body);
    drafts.keep(NO_DEPLOYMENT, 'lanes', { basedOn: 0, body });
  };
  return (
    <Screen name="lanes" title={t('lanes.title')} {...frame}>
      <WayBack />
      <div className="lane-try">
        <Heading level={1}>{t('lanes.title')}</Heading>
        <Paragraph purpose="lead">{t('lanes.lead')}</Paragraph>
        <Paragraph>{t('lanes.try-lead')}</Paragraph>
        <LanesWork file={file} onEdit={edit} editable name={t('lanes.file-name')} atOnce={false} />
      </div>
    </Screen>
  );
}
