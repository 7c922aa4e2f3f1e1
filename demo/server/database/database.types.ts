/** Rows as the driver gives them: jsonb decoded, integers as numbers. */
export interface Queries {
  /** One statement with `$1`-style parameters. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
}

/** All that the reference backend needs of a PostgreSQL, embedded or not. */
export interface Database extends Queries {
  /** Runs the work in one transaction: all of it or nothing. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /**
   * Hears what is said on a channel by `pg_notify`, in this process or another one, once its transaction is done.
   * Sayings may be lost while a connection is: the listener then hears that, and must look for itself.
   * @returns stops listening.
   * @throws {Error} when the database cannot be reached now.
   */
  listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>>;
  /** Ends all connections. Statements under way finish first. */
  close(): Promise<void>;
}

/** @param payload what was said; undefined: anything may have been said unheard. */
export type ChannelListener = (payload: string | undefined) => void;

/** Which database a server uses. */
export type DatabaseChoice =
  /** Embedded, gone when the server stops: for tests and recordings. */
  | { kind: 'memory' }
  /** Embedded, in a data folder that one process at a time may use. */
  | { kind: 'folder'; path: string }
  /** A PostgreSQL server, 15 or later; several processes may share it. */
  | { kind: 'postgres'; url: string };
