import { lookup, type LookupAddress, type LookupAllOptions } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector, request } from "undici";
import type { AddressPolicy } from "./address.ts";

/** How an attempt ended. `error` is a class of failure that names no internal address. */
export interface PostOutcome {
  status: number | undefined;
  error: string | undefined;
  latencyMs: number;
  /** Status line and the first KiB of the answer. */
  responseHead: string | undefined;
  /** `Retry-After` in seconds, when the receiver sent one. */
  retryAfter: number | undefined;
}

export interface Poster {
  post: (url: string, headers: Record<string, string>, body: string) => Promise<PostOutcome>;
  /** Gives up what is still on its way. */
  close: () => Promise<void>;
}

/** Finds the addresses of a name, as `lookup` of node:dns does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface PosterOptions {
  /** How long an attempt may take, its answer included, in milliseconds. */
  timeoutMs?: number;
  /** The machine's own way, when absent. */
  resolve?: Resolve;
}

const BLOCKED = "address_not_allowed";
export const READ_LIMIT = 16 * 1024;
export const KEEP_LIMIT = 1024;

class BlockedAddressError extends Error {
  override readonly name = "BlockedAddressError";
  readonly code = BLOCKED;
}

/**
 * Checks the address at the moment of connecting, on every attempt: the literal one and every one that the name
 * resolves to, so that a name which changes its mind between check and use gains nothing.
 */
const guardedConnector = (policy: AddressPolicy, resolve: Resolve): buildConnector.connector => {
  const connect = buildConnector({
    timeout: 10_000,
    lookup: (hostname, options, done) => {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return done(error, []);
        const refused = addresses.some(({ address }) => !policy.allows(hostname, address));
        if (refused || addresses.length === 0) return done(new BlockedAddressError(hostname), []);
        return done(null, addresses);
      });
    },
  });
  return (options, callback) => {
    const host = options.hostname.replaceAll(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !policy.allows(host, host)) {
      callback(new BlockedAddressError(host), null);
      return;
    }
    connect(options, callback);
  };
};

const errorClass = (error: unknown): string => {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) return "timeout";
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code?.includes("TIMEOUT") === true) return "timeout";
  return code ?? "connection_failed";
};

const retryAfterOf = (header: string | string[] | undefined, now: number): number | undefined => {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** Reads at most 16 KiB of an answer; the rest is thrown away with the connection. */
const readHead = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= READ_LIMIT) break;
  }
  return Buffer.concat(chunks).subarray(0, KEEP_LIMIT).toString("utf8").replaceAll("\u0000", "");
};

/** Sends deliveries. No redirect is followed; an attempt takes `timeoutMs` at most, its answer included. */
export const createPoster = (
  policy: AddressPolicy,
  { timeoutMs = 15_000, resolve = lookup }: PosterOptions = {},
): Poster => {
  const dispatcher = new Agent({ connect: guardedConnector(policy, resolve), pipelining: 1, connections: null });
  return {
    post: async (url, headers, body) => {
      const begun = performance.now();
      const took = (): number => Math.round(performance.now() - begun);
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
        const status = answer.statusCode;
        const head = await readHead(answer.body);
        const retryAfter = retryAfterOf(answer.headers["retry-after"], Date.now());
        return { status, error: undefined, latencyMs: took(), responseHead: `${status} ${head}`.trim(), retryAfter };
      } catch (error) {
        return {
          status: undefined,
          error: errorClass(error),
          latencyMs: took(),
          responseHead: undefined,
          retryAfter: undefined,
        };
      }
    },
    close: () => dispatcher.destroy(),
  };
};
