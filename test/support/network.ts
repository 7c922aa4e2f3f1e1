/**
 * What a page asks over the network while a test moves its time. The network does not know of that time, so it must be
 * given the time it needs: otherwise what is being answered is given up, or counts as never asked.
 */
export interface Network {
  /** Resolves when nothing that was asked is unanswered, and what was answered had its turn. */
  settle(): Promise<void>;
  /** Gives the real functions back. Call it in `afterEach`. */
  restore(): void;
}

/** Rounds to the server and back in which a body, or the first words on a line, arrive after they were begun. */
const roundsAfter = 3;
/** Rounds after which a question counts as one that is not answered at all. */
const mostRounds = 40;

/**
 * Counts questions from now on: requests until their answer is there (of a stream: until it begins), sockets until they
 * are open or closed.
 */
export function watchNetwork(): Network {
  const real = { fetch: globalThis.fetch, WebSocket: globalThis.WebSocket };
  let unanswered = 0;

  class CountedWebSocket extends real.WebSocket {
    constructor(...values: ConstructorParameters<typeof WebSocket>) {
      super(...values);
      unanswered += 1;
      let isOver = false;
      const end = () => {
        if (!isOver) unanswered -= 1;
        isOver = true;
      };
      this.addEventListener('open', end);
      this.addEventListener('close', end);
    }
  }
  const countedFetch: typeof fetch = async (...values) => {
    unanswered += 1;
    const end = () => void (unanswered -= 1);
    try {
      const response = await real.fetch.apply(globalThis, values);
      const type = response.headers.get('content-type') ?? '';
      if (type.startsWith('text/event-stream')) end();
      // Some browsers take their time between the head of an answer and its body.
      else response.clone().arrayBuffer().then(end, end);
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };
  const round = async () => (await real.fetch.call(globalThis, '/__live-stages')).text();
  Object.assign(globalThis, { fetch: countedFetch, WebSocket: CountedWebSocket });

  return {
    async settle() {
      let quiet = 0;
      for (let rounds = 0; rounds < mostRounds && quiet < roundsAfter; rounds += 1) {
        await round();
        quiet = unanswered === 0 ? quiet + 1 : 0;
      }
    },
    restore: () => void Object.assign(globalThis, real),
  };
}
