/** FT-31: the service does what a model of one program does that was written apart from it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ServiceError } from "../../errors.ts";
import { eraseParticipant } from "../../erasure/erase.ts";
import { planErasure } from "../../erasure/plan.ts";
import { expectConsistent, newPerson, openTestService, publishDefinition } from "../../testing/index.ts";
import { fireDueTimers } from "../../timers/fire-due.ts";
import { moveEnrollment } from "../move.ts";
import { getEnrollment } from "../read.ts";
import { sendEvent } from "../send-event.ts";
import { startEnrollment } from "../start.ts";
import { modelProgram } from "./model-program.ts";
import { begin, erase, isOver, type Person, type Place, putInto, send, wait } from "./reference.ts";

/** `PARCOURS_MODEL=2000` for the long version. */
const RUNS = Number(process.env["PARCOURS_MODEL"] ?? 40);
const HOUR = 3_600_000;
const PLACES: readonly Place[] = ["one", "two", "three", "finished", "out"];

const { admin, clock, service } = await openTestService();
const program = await publishDefinition(admin, modelProgram());

/** What really is there of somebody of the model. */
interface Real {
  participant: string;
  enrollment: string;
}
type Command = fc.AsyncCommand<Person[], Real[]>;

const now = (): number => clock.now().getTime();

/** Whether it was taken; whatever is not a refusal fails the test. */
const taken = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
};

const expectAlike = async (model: readonly Person[], real: readonly Real[]): Promise<void> => {
  for (const [index, { place, due, happened, stays, erased }] of model.entries()) {
    const { enrollment, participant } = real[index]!;
    const view = await getEnrollment(admin, { id: enrollment });
    expect({
      stages: view.stages,
      status: view.status,
      exit: view.exit ?? null,
      due: view.timers.map(({ dueAt }) => dueAt),
      revision: view.revision,
      stays: view.measures["stays"] ?? 0,
      erased: (await planErasure(admin, { id: participant })).erasedAt !== undefined,
    }).toEqual({
      stages: [place],
      status: isOver(model[index]!) ? "done" : "active",
      exit: isOver(model[index]!) ? place : null,
      due: due === undefined ? [] : [new Date(due).toISOString()],
      revision: happened,
      stays,
      erased,
    });
  }
};

/** A command about the somebody-th person, if there is any. */
const about = (
  somebody: number,
  name: string,
  both: (model: Person, real: Real) => Promise<[model: boolean, real: boolean]>,
): Command => ({
  check: (model) => model.length > 0,
  run: async (model, real) => {
    const index = somebody % model.length;
    const [inModel, inReal] = await both(model[index]!, real[index]!);
    expect({ name, taken: inReal }).toEqual({ name, taken: inModel });
    await expectAlike([model[index]!], [real[index]!]);
  },
  toString: () => `${name} by ${somebody}`,
});

const sends = (somebody: number, type: "go" | "back" | "stay"): Command =>
  about(somebody, type, async (model, { enrollment }) => [
    !model.erased && send(model, type, now()),
    await taken(async () => await sendEvent(admin, { enrollment, event: { type } })),
  ]);

const puts = (somebody: number, to: Place): Command =>
  about(somebody, `move to ${to}`, async (model, { enrollment }) => [
    !model.erased && putInto(model, to, now()),
    await taken(async () => await moveEnrollment(admin, { id: enrollment, to, reason: "By hand." })),
  ]);

const erases = (somebody: number): Command =>
  about(somebody, "erase", async (model, { participant: id }) => [
    erase(model),
    await taken(async () => {
      const { confirm } = await planErasure(admin, { id });
      await eraseParticipant(admin, { id, confirm, reason: "Asked for." });
    }),
  ]);

const starts = (): Command => ({
  check: (model) => model.length < 4,
  run: async (model, real) => {
    const participant = await newPerson(admin);
    const { value } = await startEnrollment(admin, { program: program.id, participant });
    model.push(begin(now()));
    real.push({ participant, enrollment: value.id });
    await expectAlike(model, real);
  },
  toString: () => "start",
});

const waits = (hours: number): Command => ({
  check: () => true,
  run: async (model, real) => {
    clock.advance(hours * HOUR);
    for (let fired = 1; fired > 0;) ({ fired } = await fireDueTimers(service));
    for (const person of model) wait(person, now());
    await expectAlike(model, real);
  },
  toString: () => `wait ${hours} h`,
});

const somebody = fc.nat({ max: 3 });
const commands = fc.commands<Person[], Real[], false>(
  [
    fc.constant(starts()),
    fc.tuple(somebody, fc.constantFrom("go", "go", "back", "stay")).map(([who, type]) => sends(who, type)),
    fc.tuple(somebody, fc.constantFrom(...PLACES)).map(([who, to]) => puts(who, to)),
    fc.oneof(fc.nat({ max: 48 }), fc.nat({ max: 24 * 45 })).map((hours) => waits(hours)),
    somebody.map((who) => erases(who)),
  ],
  { maxCommands: 25 },
);

test(`${RUNS} histories of starts, events, deadlines, moves by hand and erasures are what the model says`, async () => {
  let people = 0;
  const property = fc.asyncProperty(commands, async (history) => {
    const model: Person[] = [];
    const real: Real[] = [];
    await fc.asyncModelRun(() => ({ model, real }), history);
    people += real.length;
    await expectAlike(model, real);
  });
  await fc.assert(property, { numRuns: RUNS });
  expect(people).toBeGreaterThan(RUNS / 2);
  // And whatever became of them, each snapshot is the replay of its journal.
  await expectConsistent(admin, program.id);
}, 600_000);
