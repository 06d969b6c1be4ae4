import { Link } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

const TOOLS = ['machine', 'models'] as const;

export interface ToolsProps {
  readonly deployment: string | null;
  /** Whoever looks may begin a deployment. */
  readonly mayBegin?: boolean;
}

/** The pages that are not about how a deployment stands. */
export function Tools({ deployment, mayBegin = false }: ToolsProps) {
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
        <li>
          <Link className="tools__link" href={hrefOf({ screen: 'lanes' })}>
            {t('lanes.go')}
          </Link>
        </li>
        {mayBegin && (
          <li>
            <Link className="tools__link" href={hrefOf({ screen: 'new' })}>
              {t('new.title')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
