/** What a statement takes. Arrays and objects go in as JSON text, cast in the statement (`$1::jsonb`). */
export type SqlValue = string | number | boolean | null | Uint8Array;

/**
 * The one port to the data. Both adapters run the same SQL and give the same values back: `bytea` as
 * `Uint8Array`, `jsonb` parsed, every number a JavaScript number.
 */
export interface Database {
  /** Rows of one statement with `$1`-style parameters. */
  query<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  /** Runs the work all or nothing. Inside a transaction, work joins the one that is open. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
  /** Runs several statements at once, without parameters: for migrations. */
  script(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Whose data a query reads or writes: always both. */
export interface Scope {
  readonly organisation: string;
  readonly deployment: string;
}
