import type { ConsultationView } from '@tenzij/contracts';
import { Alert, DataList, Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';

/** When the authority has to answer, as the server reckons it; and what it means when that day is past. */
export function Term({ view }: { readonly view: ConsultationView }) {
  const t = useConsoleText();
  const dates = useDates();
  const { due, dueUnknown, extendableUntil, extension, suspendedDays, overdue, adviceReceived } = view;
  const dueText = due === null ? t(`consultation.due-${dueUnknown ?? 'not-received'}`) : dates.day(due);
  return (
    <section className="risk-block" aria-labelledby="term">
      <Heading level={2} id="term">
        {t('consultation.term')}
      </Heading>
      {overdue && due !== null && (
        <Alert tone="error" title={t('consultation.overdue-title')}>
          <Paragraph>{t('consultation.overdue', { due: dates.day(due) })}</Paragraph>
          <Paragraph>
            <strong>{t('consultation.silence')}</strong>
          </Paragraph>
        </Alert>
      )}
      {adviceReceived && (
        <Alert tone="ok" title={t('consultation.advised-title')}>
          <Paragraph>{t('consultation.advised')}</Paragraph>
        </Alert>
      )}
      <DataList
        items={[
          { key: t('consultation.due'), value: dueText },
          ...(extendableUntil === null || extension === 'counted'
            ? []
            : [{ key: t('consultation.extendable'), value: dates.day(extendableUntil) }]),
          ...(extension === 'none'
            ? []
            : [{ key: t('consultation.extension'), value: t(`consultation.extension-${extension}`) }]),
          ...(suspendedDays === 0
            ? []
            : [
                {
                  key: t('consultation.suspended'),
                  value: t('consultation.suspended-days', { days: suspendedDays }),
                },
              ]),
        ]}
      />
    </section>
  );
}
