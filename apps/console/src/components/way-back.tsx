import { Link } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface WayBackProps {
  readonly deployment?: string | null;
  /** What the deployment is called, when the page doesn't say so itself. */
  readonly name?: string | undefined;
}

/** To the deployment a page is about, or to all of them. */
export function WayBack({ deployment = null, name }: WayBackProps) {
  const t = useConsoleText();
  const href =
    deployment === null
      ? hrefOf({ screen: 'start' })
      : hrefOf({ screen: 'deployment', id: deployment, section: null });
  const text = deployment === null ? t('app.all-deployments') : (name ?? t('app.to-deployment'));
  return (
    <p className="way-back">
      <Link href={href}>{text}</Link>
    </p>
  );
}
