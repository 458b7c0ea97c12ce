import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { onTestFinished } from "vitest";
import type { Random } from "../kills/random.ts";

/** One attempt of a delivery, as it arrived. */
export interface Arrival {
  id: string;
  enrollment: string;
  sequence: number;
  body: string;
  mood: Mood;
}

export type Mood =
  | "fine"
  | "long"
  | "error"
  | "hangs"
  | "reset"
  | "garbage"
  | "trickles"
  | "redirects"
  | "patience"
  | "gone";

/** Of a thousand attempts, so many end in each way. Whatever else is left is fine. */
export type Moods = Partial<Record<Mood, number>>;

export const EVERYTHING: Moods = {
  long: 20,
  error: 150,
  hangs: 15,
  reset: 60,
  garbage: 60,
  trickles: 15,
  redirects: 60,
  patience: 3,
};

const LONG_ANSWER = "y".repeat(1024 * 1024);
const ACCEPTING: readonly Mood[] = ["fine", "long"];
const PATH = "/hook";

const moodOf = (moods: Moods, random: Random): Mood => {
  let left = random() * 1_000;
  for (const [mood, share] of Object.entries(moods) as [Mood, number][]) {
    left -= share;
    if (left < 0) return mood;
  }
  return "fine";
};

const trickle = (response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "text/plain" });
  const timer = setInterval(() => response.write("."), 200);
  response.on("close", () => clearInterval(timer));
};

const answer = (mood: Mood, request: IncomingMessage, response: ServerResponse): void => {
  switch (mood) {
    case "fine":
      return void response.writeHead(204).end();
    case "long":
      return void response.writeHead(200).end(LONG_ANSWER);
    case "error":
      return void response.writeHead(500).end("no");
    case "hangs":
      return;
    case "reset":
      return void request.socket.resetAndDestroy();
    case "garbage":
      return void request.socket.end("\u0000what is HTTP?\r\n\r\n");
    case "trickles":
      return trickle(response);
    case "redirects":
      return void response.writeHead(302, { location: "/elsewhere" }).end();
    case "patience":
      return void response.writeHead(429, { "retry-after": "1" }).end();
    case "gone":
      return void response.writeHead(410).end();
  }
};

/** A receiver of webhooks that does all that receivers do, by turns that a seed decides, and keeps what arrived. */
export const openChaoticReceiver = async (moods: Moods, random: Random) => {
  const arrivals: Arrival[] = [];
  const accepted = new Set<string>();
  const unverified: string[] = [];
  let strayed = 0;
  let calm = false;
  let verifier: Webhook | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("error", () => {});
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (request.url !== PATH) strayed += 1;
      const body = Buffer.concat(chunks).toString("utf8");
      const headers = request.headers as Record<string, string>;
      const id = String(headers["webhook-id"]);
      try {
        verifier!.verify(body, headers);
      } catch {
        unverified.push(id);
      }
      const { data } = JSON.parse(body) as { data: { id: string; enrollment: string; sequence: number } };
      if (data.id !== id) unverified.push(id);
      const mood = calm ? "fine" : moodOf(moods, random);
      arrivals.push({ id, enrollment: data.enrollment, sequence: data.sequence, body, mood });
      answer(mood, request, response);
      if (ACCEPTING.includes(mood)) accepted.add(id);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
    arrivals,
    accepted,
    /** Ids whose signature was not right, or that the body does not name. */
    unverified,
    /** Requests to where a redirect pointed. */
    strayed: () => strayed,
    trust: (secret: string): void => {
      verifier = new Webhook(secret);
    },
    calmDown: (): void => {
      calm = true;
    },
  };
};
export type ChaoticReceiver = Awaited<ReturnType<typeof openChaoticReceiver>>;

export const isAccepting = ({ mood }: Arrival): boolean => ACCEPTING.includes(mood);
