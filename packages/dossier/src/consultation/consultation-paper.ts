import type { Language } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block, Paper, Text } from '../paper/paper.ts';
import type { Consultation, ConsultationState } from './consultation.ts';

const OUTCOMES: Readonly<Record<Consultation['outcome'], Bilingual>> = {
  pending: both('nog geen antwoord', 'no answer yet'),
  'advice-received': both('schriftelijk advies ontvangen', 'written advice received'),
  'would-infringe': both(
    'volgens de toezichthouder zou de verwerking inbreuk maken op de AVG',
    'according to the authority the processing would infringe the GDPR',
  ),
  withdrawn: both('de aanvraag is ingetrokken', 'the request was withdrawn'),
};

const TERM: Readonly<Record<NonNullable<ConsultationState['dueUnknown']>, Bilingual>> = {
  'not-received': both(
    'loopt nog niet: de ontvangst is niet bevestigd',
    'does not run yet: receipt was not confirmed',
  ),
  suspended: both(
    'staat stil: de toezichthouder wacht op informatie',
    'stands still: the authority waits for information',
  ),
};

/** The record of a prior consultation, to read or print. */
export function consultationPaper(
  record: Consultation,
  state: ConsultationState,
  about: { readonly name: string; readonly organisation: string; readonly specimen: boolean },
  language: Language,
): Paper {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const term = (name: string, text: string | undefined) =>
    text === undefined ? [] : [{ term: name, text: [text] as Text }];
  const applies = record.stillApplies;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: say('De aanvraag', 'The request') },
    {
      kind: 'terms',
      items: [
        ...term(say('Verzonden op', 'Sent on'), record.sentAt),
        ...term(say('Ontvangen op', 'Received on'), record.receivedAt),
        ...term(say('Kenmerk', 'Reference'), record.reference),
        ...term(say('Versie van de DPIA', 'Version of the DPIA'), record.dpiaVersion?.toString()),
      ],
    },
    {
      kind: 'list',
      items: record.sent.map(({ what, evidence }) => [
        evidence.length > 0 ? `${what} (${evidence.join('; ')})` : what,
      ]),
    },
    { kind: 'heading', level: 2, text: say('De termijn', 'The term') },
    {
      kind: 'terms',
      items: [
        ...term(
          say('Laatste dag voor een antwoord', 'Last day for an answer'),
          state.dueUnknown ? TERM[state.dueUnknown][language] : (state.due ?? undefined),
        ),
        ...extensionTerms(record, state, say),
        ...term(
          say('Dagen stilgestaan', 'Days suspended'),
          state.suspendedDays > 0 ? String(state.suspendedDays) : undefined,
        ),
      ],
    },
    ...(state.overdue ? [overdue(say)] : []),
    { kind: 'heading', level: 2, text: say('De uitkomst', 'The outcome') },
    {
      kind: 'terms',
      items: [
        ...term(say('Uitkomst', 'Outcome'), OUTCOMES[record.outcome][language]),
        ...term(say('Op', 'On'), record.outcomeAt),
        ...term(say('Brief', 'Letter'), record.letter?.reference),
        ...term(say('Wat ermee gedaan is', 'What was done with it'), record.followed),
        ...term(
          say('Geldt het nog?', 'Does it still apply?'),
          applies && `${applies.judgedBy}: ${applies.reasoning}`,
        ),
        ...term(say('Voor versie', 'To version'), applies?.dpiaVersion.toString()),
      ],
    },
  ];
  return {
    language,
    title: say('Voorafgaande raadpleging', 'Prior consultation'),
    subtitle: `${about.name}, ${about.organisation}`,
    specimen: about.specimen,
    blocks,
  };
}

function extensionTerms(
  { extension }: Consultation,
  { extension: counted, extendableUntil }: ConsultationState,
  say: (nl: string, en: string) => string,
): readonly { term: string; text: Text }[] {
  if (!extension) return [];
  const note =
    counted === 'too-late'
      ? say(
          `Gemeld op ${extension.informedAt}, na ${extendableUntil}: telt niet mee.`,
          `Told on ${extension.informedAt}, after ${extendableUntil}: not counted.`,
        )
      : say(
          `Gemeld op ${extension.informedAt}: zes weken erbij.`,
          `Told on ${extension.informedAt}: six weeks more.`,
        );
  return [{ term: say('Verlenging', 'Extension'), text: [`${note} ${extension.reason}`] }];
}

function overdue(say: (nl: string, en: string) => string): Block {
  return {
    kind: 'remark',
    tone: 'warning',
    text: [
      say(
        'De termijn is voorbij en er is geen antwoord. Zwijgen is geen goedkeuring: gezichtsherkenning blijft uit.',
        'The term is over and there is no answer. Silence is no approval: recognition stays off.',
      ),
    ],
  };
}
