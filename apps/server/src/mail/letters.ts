import { type EpochSeconds, type Html, html, type Language } from '@tenzij/kernel';
import type { MailKind } from '@tenzij/store-sql';
import { LETTER_TEXTS, TEST_TEXTS } from './letter-texts.ts';
import type { Letter } from './mailer.ts';

/** What the letter with a visitor's link says. */
export interface LinkLetter {
  readonly kind: MailKind;
  readonly language: Language;
  readonly to: string;
  readonly name: string | null;
  readonly organisation: string;
  readonly event: { readonly name: string; readonly place: string; readonly starts: EpochSeconds };
  readonly link: string;
  /** Whether a law may stand in for consent there: then no free choice is promised. */
  readonly byLaw: boolean;
  /** Whom to ask. */
  readonly contact: { readonly name: string; readonly email: string } | null;
}

/** A visitor's link with what comes with it, as text and as simple HTML: no picture, nothing that tells. */
export function linkLetter(about: LinkLetter): Letter {
  const { language, kind, contact, organisation, event, link, name, byLaw } = about;
  const texts = LETTER_TEXTS[language];
  const values = {
    organisation,
    name: name ?? '',
    event: event.name,
    place: event.place,
    when: day(event.starts, language),
    contact: contact ? `${contact.name} (${contact.email})` : '',
  };
  const say = (text: string) => fill(text, values);
  const subject = say(texts.subject[kind]);
  const before = [say(isName(name) ? texts.hello : texts.helloNobody), say(texts.who[kind])];
  const after = [
    texts.yours,
    byLaw ? texts.byLaw : texts.free,
    contact ? texts.help : texts.helpDesk,
    texts.why,
  ].map(say);
  return {
    to: about.to,
    fromName: organisation,
    replyTo: contact?.email ?? null,
    subject,
    text: `${[...before, `${texts.action}:\n${link}`, ...after].join('\n\n')}\n`,
    html: page(
      language,
      subject,
      html`
${before.map(paragraph)}
<p><a href="${link}" style="font-weight:bold">${texts.action}</a></p>
<p>${link}</p>
${after.map(paragraph)}`,
    ),
  };
}

/**
 * Whether somebody can be greeted by it. Who buys a ticket for somebody else writes that name, and mail programs
 * make a link of what looks like a web address.
 */
function isName(name: string | null): name is string {
  return name !== null && !/\p{L}\.\p{L}{2}|www\.|\//iu.test(name);
}

/** A message that shows that mail comes through. */
export function testLetter(to: string, organisation: string): Letter {
  const lines = TEST_TEXTS.lines.map((line) => fill(line, { organisation }));
  return {
    to,
    fromName: organisation,
    replyTo: null,
    subject: TEST_TEXTS.subject,
    text: `${lines.join('\n\n')}\n`,
    html: page('nl', TEST_TEXTS.subject, html`${lines.map(paragraph)}`),
  };
}

function page(language: Language, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:1em auto;padding:0 1em">
${body}
</body>
</html>
`.text;
}

function paragraph(text: string): Html {
  return html`<p>${text}</p>\n`;
}

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The day at the gate, which is in the Netherlands. */
function day(at: EpochSeconds, language: Language): string {
  const options = { dateStyle: 'long', timeZone: 'Europe/Amsterdam' } as const;
  return new Date(at * 1000).toLocaleDateString(LOCALES[language], options);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
