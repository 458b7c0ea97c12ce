import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { onTestFinished } from "vitest";
import type { Random } from "./random.ts";

/** One attempt of a delivery, as it arrived. */
export interface Arrival {
  /** The `webhook-id`. */
  id: string;
  body: string;
  verified: boolean;
  /** Whether it was answered with a 2xx. */
  accepted: boolean;
}

export interface Announced {
  type: string;
  data: { id: string; sequence: number; enrollment: string };
}

/** One in so many deliveries is answered with an error, to be sent again. */
const REFUSED = 1 / 20;

const isVerified = (secret: string | undefined, body: string, headers: IncomingHttpHeaders): boolean => {
  try {
    new Webhook(secret ?? "").verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
};

/** A receiver of webhooks that keeps everything, verifies signatures, and is not always well. */
export const openReceiver = async (random: Random) => {
  const arrivals: Arrival[] = [];
  const accepted = new Set<string>();
  let look = (): void => {};
  let secret: string | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const arrival: Arrival = {
        id: String(request.headers["webhook-id"]),
        body,
        verified: isVerified(secret, body, request.headers),
        accepted: random() >= REFUSED,
      };
      arrivals.push(arrival);
      if (arrival.accepted) accepted.add(arrival.id);
      response.writeHead(arrival.accepted ? 204 : 500).end();
      look();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrivals,
    trust: (shared: string): void => {
      secret = shared;
    },
    /** Until each of these was accepted. */
    untilAccepted: async (ids: readonly string[]): Promise<void> => {
      const missing = (): boolean => ids.some((id) => !accepted.has(id));
      while (missing()) {
        await new Promise<void>((resolve) => {
          look = resolve;
        });
      }
    },
  };
};
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
