import { API_KEY, type Server } from "./server.ts";

export interface Asked {
  method: "GET" | "POST" | "PATCH";
  path: string;
  body?: unknown;
  key?: string;
}

export type Answer<T> =
  | { outcome: "ok"; body: T; replayed: boolean }
  /** Refused for good: nothing was done. */
  | { outcome: "refused"; status: number; text: string }
  /** No answer, or one that says to try again: it may have been done or not. */
  | { outcome: "unknown"; why: string };

const TIMEOUT_MS = 15_000;

const headersOf = ({ body, key }: Asked): Record<string, string> => ({
  authorization: `Bearer ${API_KEY}`,
  ...(body !== undefined && { "content-type": "application/json" }),
  ...(key !== undefined && { "idempotency-key": key }),
});

/** Only a 4xx that will be the same tomorrow is a refusal; what is still running or too much may yet come. */
const isFinal = (status: number, text: string): boolean =>
  status >= 400 && status < 500 && status !== 429 && !(status === 409 && text.includes('"code":"conflict"'));

/** Asks once. */
export const ask = async <T>(server: Server, asked: Asked): Promise<Answer<T>> => {
  const address = await server.address();
  try {
    const response = await fetch(`${address}${asked.path}`, {
      method: asked.method,
      headers: headersOf(asked),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    });
    const text = await response.text();
    const replayed = response.headers.get("idempotency-replayed") === "true";
    if (response.ok) return { outcome: "ok", body: JSON.parse(text) as T, replayed };
    const { status } = response;
    return isFinal(status, text)
      ? { outcome: "refused", status, text }
      : { outcome: "unknown", why: `${status} ${text}` };
  } catch (error) {
    return { outcome: "unknown", why: String(error) };
  }
};

/** Asks a server that nobody disturbs; throws unless it is done. */
export const demand = async <T>(server: Server, asked: Asked): Promise<T> => {
  const answer = await ask<T>(server, asked);
  if (answer.outcome !== "ok") throw new Error(`${asked.method} ${asked.path}: ${JSON.stringify(answer)}`);
  return answer.body;
};
