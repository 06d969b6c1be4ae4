import type { EpochSeconds, Purpose, Storage } from '@tenzij/kernel';
import type { LedgerEntry } from '../ledger.ts';
import type { Bilingual, Notice, NoticeItem } from '../notice.ts';

type Texts = readonly { readonly '@language': 'nl' | 'en'; readonly '@value': string }[];
type Ref = { readonly '@id': string };

/** Facts of a deployment that a person's record states beside their own entries. */
export interface RecordFacts {
  /** The ticket's pseudonymous id. */
  readonly subject: string;
  readonly specimen: boolean;
  readonly deployment: { readonly id: string; readonly name: string };
  readonly controller: {
    readonly name: string;
    /** Where to ask or object; `null` while the organiser named nobody. */
    readonly contact: { readonly name: string; readonly email: string } | null;
  };
  readonly eventEnds: EpochSeconds;
  /** The address of the page on which consent is given and withdrawn. */
  readonly page: string;
  /** Where templates are; `null` when no clearance says so any more. */
  readonly storage: Storage | null;
  /** The notice that is in force. */
  readonly notice: Notice;
  /** The purposes that are asked for now. */
  readonly purposes: readonly Purpose[];
  /** Notices and purposes of before, as far as they are still held; what isn't held is named by its hash. */
  readonly earlier: { readonly notices: readonly Notice[]; readonly purposes: readonly Purpose[] };
  /** This person's entries, and the deployment's of `RECORD_KINDS`, in order. */
  readonly entries: readonly LedgerEntry[];
  /** Where the ledger ended when the record was made. */
  readonly head: { readonly sequence: number; readonly sha256: string };
  /** When the record is made, in whole seconds. */
  readonly now: EpochSeconds;
}

export interface RecordNotice extends Ref {
  readonly '@type': 'dpv:ConsentNotice';
  readonly 'dct:hasVersion': number;
  readonly 'dct:language': readonly string[];
  readonly 'tz:sha256': string;
  /** The nine answers as shown. Absent when that text is no longer held. */
  readonly 'tz:questionsAndAnswers'?: { readonly '@type': '@json'; readonly '@value': readonly NoticeItem[] };
  readonly 'tz:notRecorded'?: readonly string[];
}

export interface RecordProcess extends Ref {
  readonly '@type': 'dpv:Process';
  readonly 'dct:identifier': string;
  readonly 'tz:sha256'?: string;
  /** The sentence that was said yes or no to. Absent when it is no longer held. */
  readonly 'dct:description'?: Texts;
  readonly 'tz:notRecorded'?: readonly string[];
  readonly [term: `dpv:${string}`]: unknown;
}

/** One status, in the order in which they followed each other. */
export interface RecordStatus {
  readonly '@type': readonly string[];
  readonly 'dpv:hasProcess': Ref;
  readonly 'dpv:isIndicatedAtTime'?: string;
  readonly 'dpv:isIndicatedBy'?: { readonly '@type': string };
  /** The sentence by which an answer was given, or the act by which it was taken back. */
  readonly 'dpv:hasIndicationMethod'?: string | Texts;
  readonly 'dpv:hasNotice'?: Ref;
  readonly 'tz:attested'?: string;
  readonly 'tz:deskPart'?: string;
  readonly 'tz:crewMember'?: string;
  /** The sequence of the entry that proves it. */
  readonly 'tz:ledgerEntry'?: number;
  readonly 'tz:notRecorded'?: readonly string[];
}

/** A person's consent record: JSON-LD after ISO/IEC TS 27560:2023 in terms of DPV 2.3, with its proof. */
export interface ConsentRecord extends Ref {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@type': 'dpv:ConsentRecord';
  readonly 'dct:identifier': string;
  readonly 'dct:conformsTo': Ref;
  readonly 'dct:created': string;
  readonly 'tz:specimen': boolean;
  readonly 'dpv:hasDataSubject': Ref & {
    readonly '@type': 'dpv:DataSubject';
    readonly 'dct:identifier': string;
  };
  readonly 'dpv:hasDataController': {
    readonly '@type': 'dpv:DataController';
    readonly 'dpv:hasName': string;
    readonly 'dpv:hasContact'?: string;
    readonly 'tz:notRecorded'?: readonly string[];
  };
  readonly 'dpv:hasNotice': readonly RecordNotice[];
  readonly 'dpv:hasProcess': readonly RecordProcess[];
  readonly 'dpv:hasConsentStatus': readonly RecordStatus[];
  readonly 'dpv:hasConsentControl': {
    readonly '@type': readonly string[];
    readonly 'dpv:isExercisedAt': string;
  };
  readonly 'tz:proof': RecordProof;
  readonly [term: `dpv:${string}` | `tz:${string}`]: unknown;
}

/** The entries whole, and what a reader needs to derive the statuses from them again. */
export interface RecordProof {
  readonly 'tz:deployment': { readonly 'dct:identifier': string; readonly 'dct:title': string };
  readonly 'tz:eventEnds': string;
  /** What was asked when the record was made. */
  readonly 'tz:asked': {
    readonly '@type': '@json';
    readonly '@value': { readonly notice: string; readonly purposes: readonly Purpose[] };
  };
  /** Sequence and hash of the ledger's last entry when the record was made. */
  readonly 'tz:ledgerHead': { readonly 'tz:ledgerEntry': number; readonly 'tz:sha256': string };
  readonly 'tz:entries': { readonly '@type': '@json'; readonly '@value': readonly LedgerEntry[] };
}

/** A text in both languages, as JSON-LD has it. */
export function texts({ nl, en }: Bilingual): Texts {
  return [
    { '@language': 'nl', '@value': nl },
    { '@language': 'en', '@value': en },
  ];
}
