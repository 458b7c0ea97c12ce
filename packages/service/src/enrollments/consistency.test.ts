import { foldStageCounts } from "@parcours/store";
import { expect, test } from "vitest";
import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { createService } from "../service.ts";
import {
  enroll,
  expectConsistent,
  newPerson,
  openTestService,
  publishDefinition,
  quotaProgram,
  runAllEffects,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import type { SentEvent } from "./send-event.ts";

const { admin, clock, service } = await openTestService();

/** Numbers that look random and are the same in every run; a failure names the seed. */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Sends an event that may well be refused: only refusals by name are expected. */
const attempt = async (context: Context, id: string, event: SentEvent): Promise<void> => {
  try {
    await send(context, id, event.type, event);
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError);
    expect((error as ServiceError).code).not.toBe("internal");
  }
};

const WELCOME: SentEvent[] = [
  { type: "form.application.submitted", data: { motivation: "Help" } },
  { type: "form.application.submitted", data: { motivation: "Help", birthDate: "2009-06-01" } },
  { type: "person.updated", data: { birthDate: "1985-01-01" } },
  { type: "contract.charter.signed", as: "participant" },
  { type: "contract.charter.signed", as: "guardian" },
  { type: "contract.charter.signed", as: "coordinator" },
  { type: "contract.charter.declined" },
  { type: "mission.done" },
  { type: "mission.done" },
  { type: "task.call.done" },
  { type: "pause" },
  { type: "resume" },
  { type: "wake" },
  { type: "refuse" },
  { type: "leave", reason: { code: "moved" } },
  { type: "recheck" },
];
const QUOTA: SentEvent[] = ["ask", "ask", "take", "drop", "leave"].map((type) => ({ type }));

test.each([1, 2])("whatever happens at once, everything that is kept says the same (seed %i)", async (seed) => {
  const welcome = await publishDefinition(admin, welcomeProgram(`welcome-${seed}`));
  const quota = await publishDefinition(admin, quotaProgram({ slug: `quota-${seed}`, place: { limit: 4 } }));
  const other = createService({ store: service.store, secret: service.secret, clock: clock.now });
  const processes: Context[] = [admin, { ...admin, service: other }];
  const below = random(seed);
  const runs: { id: string; events: SentEvent[] }[] = [];
  for (let i = 0; i < 12; i += 1) {
    const participant = await newPerson(admin, { birthDate: i % 3 === 0 ? null : "1990-05-02" });
    runs.push({ id: (await enroll(admin, { program: welcome.id, participant })).id, events: WELCOME });
    runs.push({ id: (await enroll(admin, { program: quota.id, participant })).id, events: QUOTA });
  }
  for (let round = 0; round < 6; round += 1) {
    const sent = Array.from({ length: 40 }, async (_, i) => {
      const { id, events } = runs[below(runs.length)]!;
      await attempt(processes[i % 2]!, id, events[below(events.length)]!);
    });
    await Promise.all([...sent, fireDueTimers(service, { owner: "one" }), fireDueTimers(other, { owner: "two" })]);
    await Promise.all([runAllEffects(service), runAllEffects(other), foldStageCounts(service.store.everywhere())]);
    clock.advance(below(6) * 86_400_000);
  }
  await fireDueTimers(service);
  await runAllEffects(service);
  const [people, queue] = [await expectConsistent(admin, welcome.id), await expectConsistent(admin, quota.id)];
  // Something did happen.
  expect(people.entries).toBeGreaterThan(2 * people.runs);
  expect(queue.entries).toBeGreaterThan(2 * queue.runs);
});
