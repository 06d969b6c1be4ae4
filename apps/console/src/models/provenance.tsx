import type { ModelView } from '@tenzij/contracts';
import { useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';

const ROLES = ['detection', 'landmarks', 'representation'] as const;

/** Of the model of each step: where it comes from, what is known of its training, and what isn't. */
export function Provenance({ about }: { readonly about: ModelView['card']['about'] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <ul className="provenance">
      {ROLES.map((role) => {
        const { name, source, licence, copyright, known, unknown } = about[role];
        return (
          <li className="provenance__item" key={role}>
            <p className="provenance__role">{t(`models.role-${role}`)}</p>
            <p className="provenance__name">
              {name} · {licence}
            </p>
            <p className="provenance__text">
              <strong>{t('models.known')}</strong> {known[language]}
            </p>
            <p className="provenance__text">
              <Status tone="warning" word={t('models.unknown')} /> {unknown[language]}
            </p>
            <p className="explanation">
              <code>{source}</code> · {copyright}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
