import type { Problem } from '@tenzij/kernel';
import { problemIn } from './refused.ts';

/** What the server says of a link of anybody; of a gate's there is more to say. */
const LINK_INVALID = 'server.link-invalid';

/** What our own server answered in place of what was asked; `null`: it wasn't reached, has no time now, or it wasn't ours. */
export async function refusalIn(response: Response | null): Promise<Problem | null> {
  if (response === null || response.status < 400 || response.status >= 500 || response.status === 429)
    return null;
  const problem = await problemIn(response);
  if (problem === null) return null;
  const { code, params } = problem;
  return code === LINK_INVALID ? { code: 'gate.refused', params: {} } : { code, params };
}
