import type { Page } from 'playwright-core';

type Credential = Readonly<Record<string, unknown>>;

/** A page's authenticator, as a laptop has one built in. It takes any finger. */
export interface VirtualAuthenticator {
  /** Whether it recognises the person it asks; when it doesn't, that is somebody who stops. */
  recognises(person: boolean): Promise<void>;
  /** The passkeys it holds, secret keys and all: for `take` of another one. */
  held(): Promise<readonly Credential[]>;
  /** Gets passkeys that were made elsewhere, as a synced or a lent one. */
  take(credentials: readonly Credential[]): Promise<void>;
}

/** Gives a page an authenticator of its own, which lasts as long as the page. */
export async function withAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    recognises: async (person) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: person });
    },
    held: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map((credential) => ({ ...credential }));
    },
    take: async (credentials) => {
      for (const credential of credentials)
        await session.send('WebAuthn.addCredential', { authenticatorId, credential: credential as never });
    },
  };
}
