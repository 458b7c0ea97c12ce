import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { countTry, forgetTries, uncountTry } from "@parcours/store";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";

const WINDOW_MS = 15 * 60_000;

/** Failures within a quarter of an hour, of one account and from one address. */
const ACCOUNT_TRIES = 5;
const ADDRESS_TRIES = 20;

/** The first four groups of an IPv6 address: whoever has one has 2^64 of them. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
};

export interface Tried {
  /** What is tried, e.g. `password`: each has a budget of its own. */
  what: string;
  /** Failures of one account within the quarter of an hour; 5 when absent. */
  max?: number;
  /** The account, as its owner names it; absent where none is named. */
  account?: string;
  address: string | undefined;
}

/** What became of a try that was let through. */
export interface LetThrough {
  /** Tries of this account that have not succeeded within the quarter of an hour, this one included. */
  unanswered: number;
  /** It was right: the account's failures are forgotten, and this try does not count for the address. */
  succeeded: () => Promise<void>;
}

const tooMany = (retryAfter: number): ServiceError =>
  new ServiceError(
    "too_many",
    {
      fr: "Trop d’essais pour l’instant. Réessayez dans un quart d’heure au plus.",
      en: "Too many tries for now. Try again in a quarter of an hour at most.",
    },
    { retryAfter },
  );

/**
 * Counts a try before it is looked at, and refuses it when the quarter of an hour that began with the first failure has
 * seen too many: of this account from anywhere, or from this address for any account. The lock ends by itself; tries that
 * are refused do not make it longer. Throws `too_many` with the seconds to wait.
 */
export const limitTries = async (
  service: Service,
  { what, account, address, max: ofAccount = ACCOUNT_TRIES }: Tried,
): Promise<LetThrough> => {
  const db = service.store.everywhere();
  const keyOf = (kind: string, who: string): string =>
    `${what}:${kind}:${createHmac("sha256", service.secret).update(`${kind}:${who}`).digest("base64url")}`;
  const byAddress = address === undefined ? undefined : keyOf("address", networkOf(address));
  const byAccount = account === undefined ? undefined : keyOf("account", account);
  const at = service.clock().getTime();
  let unanswered = 0;
  for (const [key, max] of [
    [byAddress, ADDRESS_TRIES],
    [byAccount, ofAccount],
  ] as const) {
    if (key === undefined) continue;
    const { count, since } = await countTry(db, { id: service.newId("try"), key, at, windowMs: WINDOW_MS });
    if (count > max) throw tooMany(Math.max(1, Math.ceil((since + WINDOW_MS - at) / 1000)));
    if (key === byAccount) unanswered = count;
  }
  return {
    unanswered,
    succeeded: async () => {
      if (byAccount !== undefined) await forgetTries(db, byAccount);
      if (byAddress !== undefined) await uncountTry(db, byAddress);
    },
  };
};
