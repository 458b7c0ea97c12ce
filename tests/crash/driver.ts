import { randomUUID } from "node:crypto";
import { type Api } from "../process/api.ts";

/** One thing that a client did: told once it is invoked, then how it ended. */
export interface Deed {
  enrollment: string;
  /** Written in the event and used as its key. */
  mark: string;
  outcome: "unknown" | "ok" | "fail";
  /** How often it was sent. */
  sent: number;
  replayed: boolean;
  status?: number;
}

const pause = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Clients that each send one event after the other and, when nothing answers, the same one again under the same key.
 * `stop` ends them after the event in hand, which is left `unknown` if nothing ever answers.
 */
export const startDriver = (api: Api, enrollments: readonly string[]) => {
  const history: Deed[] = [];
  let isStopping = false;

  const attempt = async (deed: Deed): Promise<void> => {
    const { enrollment, mark } = deed;
    const event = { type: "form.entry.submitted", data: { mark }, as: "keeper" };
    deed.sent += 1;
    const answer = await api.post(`/enrollments/${enrollment}/events`, event, { "Idempotency-Key": mark });
    if (answer.status === 503 || answer.status === 500 || answer.status === 409) return await pause(20);
    deed.status = answer.status;
    deed.outcome = answer.status === 200 ? "ok" : "fail";
    deed.replayed = answer.headers.get("idempotency-replayed") === "true";
  };

  const client = async (enrollment: string): Promise<void> => {
    while (!isStopping) {
      const deed: Deed = { enrollment, mark: randomUUID(), outcome: "unknown", sent: 0, replayed: false };
      history.push(deed);
      for (let tries = 0; deed.outcome === "unknown" && tries < 2_000; tries += 1) {
        await attempt(deed).catch(async () => await pause(20));
      }
    }
  };

  const clients = Promise.all(enrollments.map(client));
  return {
    history,
    stop: async (): Promise<void> => {
      isStopping = true;
      await clients;
    },
  };
};
