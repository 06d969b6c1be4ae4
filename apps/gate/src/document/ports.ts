import type { DocumentTerms, GateConsent, GateNoticeShown } from '@tenzij/contracts';
import type { Side } from '@tenzij/face';
import type { Clearance, Problem, RecognitionUse, Result, Template } from '@tenzij/kernel';
import type { FaceEye, GateApi, Sounds, Store, Time } from '../gate/ports.ts';

/** What a gate that compares with documents needs of the device and the network. No image crosses the second. */

export type TermsAnswer =
  | { readonly kind: 'ok'; readonly terms: DocumentTerms }
  /** The server doesn't take this gate, and why. Nobody signed that. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

/** `invalid`: the server can't take what was sent, and won't the next time. `refused`: it doesn't take this gate. */
export type ToldAnswer = { readonly kind: 'ok' | 'invalid' | 'refused' | 'unreachable' };

export interface DocumentApi extends Pick<GateApi, 'counts' | 'revocationNote' | 'statusList'> {
  terms(): Promise<TermsAnswer>;
  consents(consents: readonly GateConsent[]): Promise<ToldAnswer>;
  noticesShown(shown: readonly GateNoticeShown[]): Promise<ToldAnswer>;
}

/** The camera and the models, for one person. */
export interface DocumentEye extends FaceEye {
  /**
   * Steps 1 to 4 on the photo of the document that is held before the camera now, or on the file that was chosen since
   * the last call. That it is a document is for the crew to see. The picture is taken at once and wiped before this returns.
   */
  document(clearance: Clearance, use: RecognitionUse): Promise<Result<Template>>;
  /** Closes the camera, and drops a file nobody looked at. */
  close(): void;
}

interface DocumentDevice {
  /** Fetches, checks and loads the models that a clearance names. */
  load(clearance: Clearance): Promise<Result<LoadedModels>>;
}

export interface LoadedModels {
  /** Opens the camera for one person. */
  openEye(): Promise<Result<DocumentEye>>;
  release(): Promise<void>;
}

export interface DocumentParts {
  readonly api: DocumentApi;
  readonly openStore: () => Promise<Store>;
  /** Takes this gate for this page until the page goes: `false` while another window of this browser has it. */
  readonly takeAlone: () => Promise<boolean>;
  readonly device: DocumentDevice;
  readonly sounds: Sounds;
  readonly time: Time;
  readonly newId: () => string;
  /** By lot, even chances: to which side a head has to turn. */
  readonly drawSide: () => Side;
}
