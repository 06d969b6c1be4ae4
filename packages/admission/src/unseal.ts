import { ok, type Result, refuse, type Template } from '@tenzij/kernel';
import { checkCommitment, openTemplate, type PassClaims, type SealedReference } from '@tenzij/pass';
import type { Evidence } from './decide.ts';

/**
 * The template that a pass refers to, from what this gate holds, opened with the key in the pass, and only when
 * it is the one that was signed for. What is refused is wiped here; the rest by whoever asked.
 */
export async function unseal(
  reference: SealedReference,
  claims: PassClaims,
  { findSealed, deployment }: Pick<Evidence, 'findSealed' | 'deployment'>,
): Promise<Result<Template>> {
  const sealed = await findSealed(reference.locator);
  const opened = await openTemplate(sealed, reference, deployment);
  reference.key.fill(0);
  if (!opened.ok) return opened;
  const template = checkCommitment(claims, opened.value);
  if (template.ok && template.value !== null) return ok(template.value);
  opened.value.template.bytes.fill(0);
  return template.ok ? refuse('pass.template-unexpected') : template;
}
