import { Busy } from '@tenzij/ui';
import { type ComponentType, useEffect, useState } from 'react';
import { useConsoleText } from '../use-console.ts';

/**
 * A part of the console whose code is fetched when it is first shown; `Waiting` stands in its place until it is
 * there. React's own `lazy` keeps what has come back for another 300 ms, on every page. A fetch that fails is
 * thrown where the part would be.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Coming,
): ComponentType<Props> {
  let Part: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [state, setState] = useState<{ readonly failed?: unknown }>({});
    useEffect(() => {
      if (Part) return;
      fetchPart().then(
        (found) => {
          Part = found;
          setState({});
        },
        (failed: unknown) => setState({ failed }),
      );
    }, []);
    if (Part) return <Part {...props} />;
    if ('failed' in state) throw state.failed;
    return <Waiting />;
  };
}

function Coming() {
  const t = useConsoleText();
  return <Busy label={t('app.loading')} />;
}
