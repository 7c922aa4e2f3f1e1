/** Milliseconds that a page waits for its server while there is a copy. */
const patience = 4_000;
/** Answers of what stands before a server that is away. */
const away = [502, 503, 504];

/** An answer, and whether it is a copy. */
export interface Served {
  readonly response: Response;
  readonly isCopy: boolean;
}

/**
 * The server's answer; the copy, where there is one, when none comes in time or what stands before the server says
 * that it is away. Without a copy everything is as if there were no worker: the browser says what is wrong.
 */
export async function newest(
  answer: Promise<Response>,
  copy: () => Promise<Response | undefined>,
): Promise<Served> {
  const good = answer.then(
    (response) => (away.includes(response.status) ? undefined : response),
    () => undefined,
  );
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  const inTime = await Promise.race([good, late]);
  if (inTime) return { response: inTime, isCopy: false };
  const kept = await copy();
  if (kept) return { response: kept, isCopy: true };
  return { response: await answer, isCopy: false };
}

/** The copy, or the server's answer where there is none. */
export async function kept(
  copy: Promise<Response | undefined>,
  ask: () => Promise<Response>,
): Promise<Served> {
  const response = await copy;
  return response ? { response, isCopy: true } : { response: await ask(), isCopy: false };
}
