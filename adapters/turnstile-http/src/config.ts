/** One request to the device. `{id}` in the address and the body becomes the passage's id. */
export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  /** JSON; `null`: none. */
  readonly body: string | null;
}

/** Where in the JSON of a status each fact stands: keys with dots between them. */
export interface StatusFields {
  /** `true` while somebody goes, or a number that goes up with each; `null`: only the callback tells. */
  readonly passed: string | null;
  readonly notPassed: string | null;
  /** The id of the passage that the two above are about. */
  readonly passage: string | null;
  readonly alarm: string | null;
  readonly fault: string | null;
}

export interface HttpStatus {
  readonly url: string;
  readonly everyMs: number;
  readonly fields: StatusFields;
}

/** Where the device reports by itself: this adapter listens there. */
export interface HttpCallback {
  readonly address: string;
  readonly port: number;
  /** What the device proves itself with: `Authorization: Bearer …`, or `?key=…`. */
  readonly key: string;
  /** Without a word for so long the device counts as lost, unless its status is asked for as well. */
  readonly silenceMs: number;
}

export interface HttpConfig {
  /** `knowsId`: the device opens once for an id, however often it is asked, so that asking again is safe. */
  readonly open: HttpCall & { readonly knowsId: boolean };
  readonly close: HttpCall;
  /** `null` where the device hears of the alarm by itself, or has none. */
  readonly free: HttpCall | null;
  /** How the device goes back to normal; `null`: by closing. */
  readonly normal: HttpCall | null;
  readonly status: HttpStatus | null;
  readonly callback: HttpCallback | null;
  /** Sent as `Authorization: Bearer …` to the device; `null`: nothing is. */
  readonly token: string | null;
  /** For one request. */
  readonly timeoutMs: number;
}
