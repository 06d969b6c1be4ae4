import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type { SignProposal } from '@tenzij/contracts';
import { defineErrors, ok, type Result, refuse, toBase64Url } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { ConsoleApi } from './console-api.ts';

/** What goes wrong between a page and the browser's passkeys. */
export const PASSKEY_ERRORS = defineErrors({
  'console.passkeys-missing': {
    nl: {
      what: 'Deze browser kan niet met passkeys werken.',
      means: 'Er is niets vastgelegd.',
      do: 'Gebruik een nieuwere browser, of open deze pagina via https en een naam.',
    },
    en: {
      what: 'This browser can’t work with passkeys.',
      means: 'Nothing was kept.',
      do: 'Use a newer browser, or open this page over https and by name.',
    },
  },
  'console.passkey-stopped': {
    nl: {
      what: 'U bent gestopt, of het duurde te lang.',
      means: 'Er is niets vastgelegd.',
      do: 'Probeer het opnieuw. Uw browser vraagt om uw vinger, gezicht of pincode.',
    },
    en: {
      what: 'You stopped, or it took too long.',
      means: 'Nothing was kept.',
      do: 'Try again. Your browser asks for your finger, face or PIN.',
    },
  },
});

type Done = Promise<Result<undefined, ApiRefusal>>;

/** Makes a passkey on this device, and has the server keep its public part under `label`. */
export async function makePasskey(
  api: Pick<ConsoleApi, 'passkeyOptions' | 'addPasskey'>,
  label: string,
): Done {
  if (!browserSupportsWebAuthn()) return refuse('console.passkeys-missing');
  const asked = await api.passkeyOptions();
  if (!asked.ok) return asked;
  const made = await ask(() => startRegistration({ optionsJSON: asked.value.options as never }));
  return made.ok ? api.addPasskey({ label, response: { ...made.value } }) : made;
}

/** Signs in with any passkey this device has for us. */
export async function signInWithPasskey(
  api: Pick<ConsoleApi, 'passkeySignInOptions' | 'signInWithPasskey'>,
): Done {
  if (!browserSupportsWebAuthn()) return refuse('console.passkeys-missing');
  const asked = await api.passkeySignInOptions();
  if (!asked.ok) return asked;
  const proof = await ask(() => startAuthentication({ optionsJSON: asked.value.options as never }));
  if (!proof.ok) return proof;
  const session = await api.signInWithPasskey({ response: { ...proof.value, clientExtensionResults: {} } });
  return session.ok ? ok(undefined) : session;
}

/** Has one of these passkeys sign a challenge: that of a clearance's payload, which it doesn't show. */
export async function assertWithPasskey(asked: {
  readonly challenge: Uint8Array;
  readonly rpId: string;
  /** The passkeys of whoever signs. */
  readonly credentials: readonly string[];
  /** The name this page has in the address bar. */
  readonly host: string;
}): Promise<Result<NonNullable<SignProposal['assertion']>, ApiRefusal>> {
  const { challenge, rpId, credentials, host } = asked;
  if (!browserSupportsWebAuthn()) return refuse('console.passkeys-missing');
  if (host !== rpId && !host.endsWith(`.${rpId}`)) return refuse('console.passkey-other-site', { rpId });
  const optionsJSON = {
    challenge: toBase64Url(challenge),
    rpId,
    allowCredentials: credentials.map((id) => ({ id, type: 'public-key' as const })),
    userVerification: 'required' as const,
  };
  const proof = await ask(() => startAuthentication({ optionsJSON }));
  if (!proof.ok) return proof;
  const { authenticatorData, clientDataJSON, signature } = proof.value.response;
  return ok({ credentialId: proof.value.id, authenticatorData, clientDataJSON, signature });
}

async function ask<T>(browser: () => Promise<T>): Promise<Result<T, ApiRefusal>> {
  try {
    return ok(await browser());
  } catch (error) {
    const isKnown =
      error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    return refuse(isKnown ? 'passkey.known' : 'console.passkey-stopped');
  }
}
