import { coarseAddress } from "../audit/coarse-address.ts";
import type { Context } from "../context.ts";
import type { Visit } from "../sign-in/visit.ts";

/** What is kept of where somebody acted from: the network, not the household. */
export interface Device {
  address: string | null;
  userAgent: string | null;
  language: string;
  session: string | null;
  request: string | null;
}

const MAX_AGENT = 300;

/** Where a request comes from. Without one (a command, a test) little is known. */
export const deviceOf = ({ origin, language }: Context, visit?: Pick<Visit, "headers" | "address">): Device => ({
  address: coarseAddress(visit?.address ?? origin?.address),
  userAgent: visit?.headers.get("user-agent")?.slice(0, MAX_AGENT) ?? null,
  language,
  session: origin?.session ?? null,
  request: origin?.requestId ?? null,
});
