/**
 * What the test proxy can do to traffic between a page and the reference backend. Shared by the proxy
 * (Node) and the tests that steer it (browser or Node).
 */

/** Things that happen before a request is answered; they go together with any {@link AnswerFault}. */
export type WaitFault =
  /** Waits until the lane is released; the backend does not hear of the request before. */
  | { kind: 'hold' }
  /** Waits so many milliseconds. For timeouts; to order events, hold and release instead. */
  | { kind: 'delay'; milliseconds: number };

/** What becomes of the answer. */
export type AnswerFault =
  /** The connection is reset; the backend never hears of the request. */
  | { kind: 'refuse' }
  /** The backend does what was asked, but the connection is cut before its answer arrives. */
  | { kind: 'drop' }
  /** The answer ends early: with a cut connection, or, when `clean`, as if it were whole. */
  | { kind: 'truncate'; afterBytes: number; clean?: boolean }
  /** The body arrives damaged, so that it is no JSON any more. */
  | { kind: 'garble' }
  /** The body arrives in pieces of so many bytes, each so many milliseconds after the last. */
  | { kind: 'trickle'; bytes: number; milliseconds: number }
  /** Answered by the proxy alone. `json` is sent as JSON, `body` as it is (with its own content type). */
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      json?: unknown;
      body?: string;
    }
  /** The backend's answer with another body in its place. */
  | { kind: 'replace'; json: unknown }
  /** Every text under one of these names, at any depth, is replaced. For hostile texts. */
  | { kind: 'texts'; fields: string[]; text: string }
  /** The backend's clock seems wrong by so many milliseconds. */
  | { kind: 'clock'; milliseconds: number }
  /** The answer comes without the headers that let another origin's page read it. */
  | { kind: 'noCors' };

export interface FaultScope {
  /** Path after the lane's address, `*` for any run of characters; every path unless given. */
  path?: string;
  method?: string;
  /** Only the next so many requests; until cleared unless given. */
  times?: number;
}

/** A fault and the requests it is for. The newest one that fits a request wins. */
export type Fault = (WaitFault | AnswerFault) & FaultScope;

/** A request as it came in, in the order of arrival. Preflights are not listed. */
export interface SeenRequest {
  method: string;
  /** Path after the lane's address, with its query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** It was answered, cut or given up: nothing of it is on its way any more. */
  ended: boolean;
}
