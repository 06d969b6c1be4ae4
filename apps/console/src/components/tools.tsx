import { Link } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

const TOOLS = ['machine', 'models'] as const;

/** The pages that are not about how a deployment stands. */
export function Tools({ deployment }: { readonly deployment: string | null }) {
  const t = useConsoleText();
  return (
    <nav className="tools" aria-label={t('tools.label')}>
      <ul className="plain-list">
        {TOOLS.map((screen) => (
          <li key={screen}>
            <Link className="tools__link" href={hrefOf({ screen, id: deployment })}>
              {t(`${screen}.go`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
