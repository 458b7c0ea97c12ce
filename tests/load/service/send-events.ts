/**
 * Sends events from a process of its own, so that the work of sending is not taken for the work of the server. Reads
 * what to do from the standard input as JSON, prints what came of it.
 */
import { text } from "node:stream/consumers";
import autocannon from "autocannon";
import { TURN } from "./relay.ts";

/** What to send, and for how long. */
export interface Load {
  address: string;
  authorization: string;
  enrollments: string[];
  connections: number;
  seconds: number;
}

/** What came of it: events taken per second, and how long each took to be answered. */
export interface Sent {
  perSecond: number;
  median: number;
  p99: number;
  refused: number;
}

const load: Load = JSON.parse(await text(process.stdin));
const run = `${process.pid}-${Date.now()}`;
let sent = 0;
const result = await autocannon({
  url: load.address,
  connections: load.connections,
  duration: load.seconds,
  requests: [
    {
      method: "POST",
      setupRequest: (request) => {
        sent += 1;
        // Round and round: nobody is sent to again before everybody else was.
        const enrollment = load.enrollments[sent % load.enrollments.length] ?? "";
        return {
          ...request,
          path: `/api/enrollments/${enrollment}/events`,
          headers: {
            authorization: load.authorization,
            "content-type": "application/json",
            "idempotency-key": `${run}-${sent}`,
          },
          body: JSON.stringify({ type: TURN, data: { marker: `turn ${sent}` } }),
        };
      },
    },
  ],
});
const answer: Sent = {
  perSecond: result["2xx"] / result.duration,
  median: result.latency.p50,
  p99: result.latency.p99,
  refused: result.non2xx + result.errors + result.timeouts,
};
process.stdout.write(JSON.stringify(answer));
