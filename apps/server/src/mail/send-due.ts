import type { MailErrorCode } from '@tenzij/contracts';
import { isStaffKind } from '@tenzij/norms';
import {
  type DueMail,
  findCase,
  findDeployment,
  mailFailed,
  mailSent,
  takeDueMails,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { routeOf } from '../deployments/recognition.ts';
import { privacyContact } from '../visits/privacy-contact.ts';
import { linkLetter } from './letters.ts';
import { isOfServer, mayPass } from './mail-problems.ts';
import type { Mailer } from './mailer.ts';

/** How many mails are under way at once. */
const AT_ONCE = 3;
/** How long a mail that was taken to be sent is left alone. Longer than any attempt lasts. */
const LEASE_SECONDS = 600;
/** How long to wait after each attempt that failed; after the last one it is given up. */
const PAUSES_SECONDS = [60, 300, 900, 3600, 10_800] as const;

/** What became of a few mails. */
export interface Round {
  readonly taken: number;
  /** The mail server itself failed, or takes nobody's mail now: another mail wouldn't fare better. */
  readonly serverFailed: boolean;
}

/**
 * Sends the next few mails that are due. A mail counts as sent once the mail server took it; stopped between
 * that and writing it down, it is sent again: at least once, with the same Message-ID.
 */
export async function sendDue(context: Context, mailer: Mailer, signal?: AbortSignal): Promise<Round> {
  const { db, clock } = context;
  const mails = await takeDueMails(db, { now: clock(), lease: LEASE_SECONDS, limit: AT_ONCE });
  const ended = await Promise.allSettled(mails.map((mail) => sendOne(context, mailer, mail, signal)));
  const codes = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const failed = codes.some((code) => code !== null && isOfServer(code));
  // One is somebody's full mailbox. All of them is a mail server that takes so many an hour.
  const full = codes.length > 0 && codes.every((code) => code === 'mail.busy');
  return { taken: mails.length, serverFailed: failed || full };
}

async function sendOne(
  context: Context,
  mailer: Mailer,
  mail: DueMail,
  signal: AbortSignal | undefined,
): Promise<MailErrorCode | null> {
  const { db, clock } = context;
  const code = await attempt(context, mailer, mail, signal);
  const now = clock();
  if (code === null) {
    await mailSent(db, mail.id, now);
    return null;
  }
  const pause = mayPass(code) ? PAUSES_SECONDS[mail.attempts - 1] : undefined;
  await mailFailed(db, mail.id, { code, next: pause === undefined ? null : now + pause, now });
  return code;
}

async function attempt(
  context: Context,
  mailer: Mailer,
  mail: DueMail,
  signal: AbortSignal | undefined,
): Promise<MailErrorCode | null> {
  const { email, event, ticket, organisationName } = mail;
  if (email === null) return 'mail.no-address';
  if (context.clock() >= event.ends) return 'mail.event-over';
  const contact = await privacyContact(context.db, mail);
  const letter = linkLetter({
    kind: mail.kind,
    language: mail.language,
    to: email,
    name: mail.name,
    event,
    contact,
    organisation: organisationName,
    link: linkOfTicket(context, ticket),
    byLaw: await mayBeByLaw(context, mail),
  });
  return mailer.send(letter, mail.id, signal);
}

/** By the clearance; before there is one, it may become so for people who work there. */
async function mayBeByLaw({ db }: Context, { organisation, deployment }: DueMail): Promise<boolean> {
  const scope = { organisation, deployment };
  const row = await findDeployment(db, scope);
  if (row?.clearance) return routeOf(row) === 'public-interest';
  return isStaffKind((await findCase(db, scope))?.kind ?? '');
}

/** Where a visitor goes with a ticket. The token is behind the `#`: it never reaches a log. */
export function linkOfTicket(
  { links, publicUrl }: Pick<Context, 'links' | 'publicUrl'>,
  ticket: string,
): string {
  return `${publicUrl()}/visit/#${links.write('ticket', ticket)}`;
}
