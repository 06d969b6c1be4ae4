import type { SealedTemplate } from '@tenzij/contracts';
import { type Clearance, toBase64Url } from '@tenzij/kernel';
import { type CarriedTemplate, LOCATOR_LENGTH, SEALED_KEY_LENGTH, sealTemplate } from '@tenzij/pass';
import type { HeldReference, Outside } from './model.ts';

/** A template as the server keeps it, and what opens it: the one goes there, the other stays here. */
export interface SealedApart {
  readonly sent: SealedTemplate;
  readonly kept: HeldReference;
}

/** Seals a template on the phone, under a key and a locator that were never used and won't be again. */
export async function sealApart(
  { randomBytes }: Pick<Outside, 'randomBytes'>,
  { deployment }: Clearance,
  carried: CarriedTemplate,
): Promise<SealedApart> {
  const reference = { locator: randomBytes(LOCATOR_LENGTH), key: randomBytes(SEALED_KEY_LENGTH) };
  const ciphertext = await sealTemplate(carried, reference, deployment.id);
  const { modelId, bytes } = carried.template;
  return {
    sent: { locator: toBase64Url(reference.locator), ciphertext: toBase64Url(ciphertext) },
    kept: { ...reference, modelId, length: bytes.length },
  };
}
