import { ask } from "./api.ts";
import type { History, Sent } from "./history.ts";
import type { Random } from "./random.ts";
import { TURN } from "./relay-program.ts";
import type { Server } from "./server.ts";

export interface Load {
  server: Server;
  history: History;
  enrollments: readonly string[];
  random: Random;
  /** How many send at the same time. */
  clients: number;
}

/** One in so many events is one that the program does not know: it must leave no trace. */
const NONSENSE = 1 / 25;
/** One in so many unanswered events is given up instead of sent again. */
const GIVEN_UP = 1 / 4;

const sendOnce = async ({ server }: Load, sent: Sent, type: string) => {
  sent.attempts += 1;
  return await ask<{ enrollment: { revision: number } }>(server, {
    method: "POST",
    path: `/api/enrollments/${sent.enrollment}/events`,
    key: sent.marker,
    body: { type, data: { marker: sent.marker } },
  });
};

/** Sends one event, again and again under the same key until it is answered, or gives it up. */
const send = async (load: Load): Promise<void> => {
  const { history, enrollments, random } = load;
  const sent = history.invoke(enrollments[Math.floor(random() * enrollments.length)]!);
  const type = random() < NONSENSE ? "nonsense" : TURN;
  for (;;) {
    const answer = await sendOnce(load, sent, type);
    if (answer.outcome === "ok") {
      const { enrollment } = answer.body;
      history.settle(sent, { outcome: "ok", revision: enrollment.revision, replayed: answer.replayed });
      return;
    }
    if (answer.outcome === "refused") {
      if (type === TURN) throw new Error(`${sent.marker} was refused: ${answer.text}`);
      history.settle(sent, { outcome: "refused" });
      return;
    }
    if (random() < GIVEN_UP) {
      history.settle(sent, { outcome: "unknown" });
      return;
    }
  }
};

/** Clients that send one event after the other until they are told to end; what is on its way is brought to its end. */
export const drive = (load: Load): { failed: Promise<never>; end: () => Promise<void> } => {
  const over = new AbortController();
  const client = async (): Promise<void> => {
    while (!over.signal.aborted) await send(load);
  };
  const clients = Promise.all(Array.from({ length: load.clients }, client));
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  clients.catch(reject);
  return {
    failed,
    end: async () => {
      over.abort();
      await clients;
    },
  };
};
