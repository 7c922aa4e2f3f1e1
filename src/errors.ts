/** What can go wrong between a widget and a backend. One word per way of helping the person who meets it. */
export const mppErrorKinds = [
  /** The device has no network. */
  'offline',
  /** No answer: refused, no such host, cut, or blocked by CORS. A page cannot tell these apart. */
  'unreachable',
  /** No answer in time. */
  'timeout',
  /** Nobody wants the answer any more. */
  'aborted',
  /** 401: the backend wants somebody to sign in. */
  'unauthorized',
  /** 403. */
  'forbidden',
  /** 404 or 410: there is no such thing. */
  'notFound',
  /** 409: what was asked for no longer fits. */
  'conflict',
  /** 400 or 422: the backend does not accept what was sent. */
  'invalid',
  /** 429: too many requests; `retryAfter` says when to come back. */
  'tooManyRequests',
  /** 5xx: the backend failed. */
  'server',
  /** 503: the backend says it rests; `retryAfter` may say until when. */
  'unavailable',
  /** An answer that is not what the contract says: HTML, cut JSON, wrong shape. */
  'badAnswer',
  /** The page's author must change something: no address, an address that is not allowed, an unknown mall. */
  'configuration',
  /** The backend does not offer this operation. */
  'unsupported',
] as const;
export type MppErrorKind = (typeof mppErrorKinds)[number];

/** What may pass by itself: trying again can help, and an old copy helps more than the error. */
export const passingKinds: readonly MppErrorKind[] = [
  ...(['offline', 'unreachable', 'timeout', 'tooManyRequests'] as const),
  ...(['server', 'unavailable', 'badAnswer'] as const),
];

export interface MppErrorDetails {
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Operation that failed, by its name in the contract. */
  operation?: string;
  /** The backend's own code. */
  code?: string;
  /** A sentence the backend meant for the citizen, plain text. */
  citizenMessage?: string;
  /** What is wrong with which input, by name. */
  fields?: Readonly<Record<string, string>>;
  /** Seconds to wait before asking again, as the backend said. */
  retryAfter?: number;
  cause?: unknown;
}

const brand = Symbol.for('mpp-widgets/error/1');

/** The one error of this package. `message` is English and for developers; widgets choose the citizen's words by `kind`. */
export class MppError extends Error {
  override readonly name = 'MppError';
  readonly kind: MppErrorKind;
  readonly status: number | undefined;
  readonly operation: string | undefined;
  readonly code: string | undefined;
  readonly citizenMessage: string | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly retryAfter: number | undefined;
  /** Lets a second copy of this package on the same page recognise the error. */
  readonly [brand] = true;

  constructor(kind: MppErrorKind, message: string, details: MppErrorDetails = {}) {
    super(message, details);
    this.kind = kind;
    Object.assign(this, details);
  }
}

/** Whether something thrown is an {@link MppError}, also one of another copy of this package. */
export function isMppError(value: unknown): value is MppError {
  return (value as Partial<MppError> | null | undefined)?.[brand] === true;
}

/** For a file of this package that did not come: it is tried again like an answer that did not. */
export const missingFile = (cause: unknown): MppError =>
  new MppError('unreachable', 'A file could not be loaded.', { cause });
