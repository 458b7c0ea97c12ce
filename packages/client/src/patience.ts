import { retryAfterOf } from "./problem.ts";

/** What a request is sent with: `globalThis.fetch`, or anything like it. */
export type Fetch = (request: Request) => Promise<Response>;

/** Waits, or rejects with the signal's reason as soon as it is aborted. */
export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => resolve(), milliseconds);
  const onAbort = (): void => reject(signal?.reason as Error);
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
};

export interface Patience {
  /** How often a call is repeated after 429 or 503. */
  retries: number;
  /** The longest that one wait may take, in seconds; a server that asks for more gets no further try. */
  longestWait: number;
}

const ASKED_TO_WAIT = new Set([429, 503]);
/** Without `Retry-After`: 0.5 s, 1 s, 2 s … with up to a quarter more, so that many clients do not come back at once. */
const FIRST_WAIT = 0.5;

const waitOf = (response: Response, attempt: number): number =>
  retryAfterOf(response.headers.get("retry-after"), Date.now()) ?? FIRST_WAIT * 2 ** attempt * (1 + Math.random() / 4);

/**
 * Sends again what the server refused for now (429, 503), when it asked to. Nothing was done by such a call; should
 * something in between have answered instead of the server, the idempotency key of the write still makes it once.
 */
export const patiently = (send: Fetch, { retries, longestWait }: Patience): Fetch => {
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const response = await send(attempt < retries ? request.clone() : request);
      if (attempt >= retries || !ASKED_TO_WAIT.has(response.status)) return response;
      const wait = waitOf(response, attempt);
      if (wait > longestWait) return response;
      await response.body?.cancel();
      await pause(wait * 1_000, request.signal);
    }
  };
};
