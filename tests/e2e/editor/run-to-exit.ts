import { createClient } from "@parcours/client";

/** What happens to a person next: the label of an event, its role, and what is sent along. */
export interface Step {
  /** As the person or the team reads it. */
  does: string;
  as: "participant" | "coordinator";
  data?: Record<string, unknown>;
}

/** Takes a new person through a published program over the API, and says how the run ended and where. */
export const runToExit = async (url: string, key: string, program: string, steps: readonly Step[]) => {
  const client = createClient({ baseUrl: url, key, language: "en" });
  const person = await client.post("/api/participants", { body: { name: "Maud Perrin", birthDate: "1990-05-02" } });
  let run = await client.post("/api/enrollments", { body: { program, participant: person.id } });
  for (const { does, as, data } of steps) {
    const offered = run.next.find(({ label, event }) => label === does || event === does);
    // A signature is no way out of a stage: it is sent by its type.
    const answer = await client.post("/api/enrollments/{id}/events", {
      path: { id: run.id },
      body: { type: offered?.event ?? does, as, ...(data && { data }) },
    });
    run = answer.enrollment;
  }
  return { status: run.status, outcome: run.outcome, stages: run.stages };
};
