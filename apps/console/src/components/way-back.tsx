import { Link } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export function WayBack() {
  const t = useConsoleText();
  return (
    <p className="way-back">
      <Link href={hrefOf({ screen: 'start' })}>{t('app.all-deployments')}</Link>
    </p>
  );
}
