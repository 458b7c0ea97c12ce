import { enroll, newPerson, type openContracts, runAllEffects, send, welcomeProgram } from "@parcours/service/testing";
import type { Random } from "../kills/random.ts";

type Contracts = Awaited<ReturnType<typeof openContracts>>;

/** Asks for the write over HTTP, the same each time, and gives the status of the answer. */
export type Ask = () => Promise<number>;

/** Makes ready for a write to somebody or something of its own. */
export type Prepare = (random: Random) => Promise<Ask>;

const upTo = (most: number, random: Random): number => 1 + Math.floor(random() * most);
const words = (random: Random): string => "word ".repeat(upTo(40, random));

/** The writes that matter most, each as a client asks for it. */
export const writesOf = ({ api, admin, service, withCharter, signAs }: Contracts): Record<string, Prepare> => {
  let count = 0;
  const post = (path: string, body: object): Ask => {
    const headers = { "idempotency-key": `cut-${(count += 1)}` };
    return async () => (await api.request("POST", `/api${path}`, { body, headers })).status;
  };
  const notes = async (participant: string, random: Random): Promise<void> => {
    for (let note = upTo(3, random); note > 0; note -= 1) {
      await api.call("POST", `/api/participants/${participant}/notes`, { body: { body: words(random) } });
    }
  };
  return {
    "a start": async (random) => {
      const participant = await newPerson(admin, { name: words(random) });
      return post("/enrollments", { program: "welcome", participant });
    },
    "a transition": async (random) => {
      const { id } = await enroll(admin, { program: "welcome" });
      const data = { motivation: words(random) };
      return post(`/enrollments/${id}/events`, { type: "form.application.submitted", data });
    },
    "a publication": async (random) => {
      const definition = welcomeProgram(`published-${(count += 1)}`);
      await api.call("POST", "/api/programs", { body: { definition } });
      return post(`/programs/${String(definition["id"])}/versions`, { note: words(random) });
    },
    "a signature": async (random) => {
      const { email, participant } = await withCharter({ program: random() < 0.5 ? "welcome" : "parallel" });
      await notes(participant, random);
      const { sign } = await signAs(email);
      return async () => (await sign()).status;
    },
    "an erasure": async (random) => {
      const { participant, enrollment } = await withCharter();
      await notes(participant, random);
      await send(admin, enrollment, "contract.charter.declined");
      await runAllEffects(service);
      const path = `/api/participants/${participant}`;
      const { confirm } = (await api.call<{ confirm: string }>("GET", `${path}/erasure`)).body;
      const headers = { "parcours-reason": "asked" };
      return async () => (await api.request("DELETE", `${path}?confirm=${confirm}`, { headers })).status;
    },
  };
};
