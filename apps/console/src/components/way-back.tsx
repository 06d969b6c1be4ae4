import { Link } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

/** To the deployment a page is about, or to all of them. */
export function WayBack({ deployment = null }: { readonly deployment?: string | null }) {
  const t = useConsoleText();
  const href =
    deployment === null
      ? hrefOf({ screen: 'start' })
      : hrefOf({ screen: 'deployment', id: deployment, section: null });
  return (
    <p className="way-back">
      <Link href={href}>{t(deployment === null ? 'app.all-deployments' : 'app.to-deployment')}</Link>
    </p>
  );
}
