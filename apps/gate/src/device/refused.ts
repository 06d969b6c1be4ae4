import { ApiProblem } from '@tenzij/contracts';

/** With these the server says that it does not know this gate, or not any more. */
const FINAL = [401, 403, 410];

/** What our own server says is wrong; `null`: it isn't ours. A hotel network's sign-in page refuses too. */
export async function problemIn(response: Response): Promise<ApiProblem | null> {
  const problem = ApiProblem.safeParse(await response.json().catch(() => null));
  return problem.success ? problem.data : null;
}

/** What an answer comes to that isn't what was asked for: only our own server's word ends a gate. */
export async function refusalOf(response: Response | null): Promise<'refused' | 'unreachable'> {
  if (!response) return 'unreachable';
  if (FINAL.includes(response.status) && (await problemIn(response))) return 'refused';
  await response.body?.cancel().catch(() => undefined);
  return 'unreachable';
}
