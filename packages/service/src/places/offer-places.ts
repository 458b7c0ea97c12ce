import { type Compiled, contextOf, type Fact, type Place, resolveFact, type Snapshot } from "@parcours/core";
import { type Enrollment, everyItem, finishEffect, listEnrollments, readStageCounts } from "@parcours/store";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { applyEvent, errorCauseOf } from "../enrollments/apply.ts";
import type { Batch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";
import { type LoadedProgram, loadProgram } from "../programs/load.ts";
import { type OfferStages, offerStages } from "./offers.ts";

/** Which place of which program, for whom. */
export interface PlaceToOffer {
  programId: string;
  place: string;
  cohortId: string | null;
  siteId: string | null;
}

/** How much of a waiting list is read in one go. */
const BLOCK = 1_000;
/** How many of the list are offered a place in one commit; the next ones follow while places are free. */
const OFFERS = 200;

/** People may wait on several versions of the program; stages keep their ids over versions. */
const versionsOf = async (service: Service, organization: string, programId: string): Promise<LoadedProgram[]> => {
  const db = service.store.within(organization);
  const counts = await readStageCounts(db, organization, programId);
  const numbers = [...new Set(counts.map(({ version }) => version))];
  const programs: LoadedProgram[] = [];
  for (const number of numbers) {
    const program = await loadProgram(service, db, organization, programId, number);
    if (program !== undefined) programs.push(program);
  }
  return programs;
};

/** The scope that a place is counted in, as a filter of enrollments. */
const scopeOf = ({ per }: Place, { cohortId, siteId }: PlaceToOffer) => ({
  ...(per === "cohort" && cohortId !== null && { cohortId }),
  ...(per === "site" && siteId !== null && { siteId }),
});

interface Waiting {
  id: string;
  since: string;
  value: Fact | undefined;
}

const waitingOf = (enrollment: Enrollment, compiled: Compiled, { place, waiting }: OfferStages): Waiting => {
  const snapshot = JSON.parse(enrollment.snapshot) as Snapshot;
  const stage = waiting.find((id) => snapshot.entered[id] !== undefined) ?? "";
  const { order } = place;
  const { definition, timeZone } = compiled;
  const scope = {
    fields: definition.meta.fields ?? {},
    timeZone,
    now: snapshot.occurredAt,
    context: contextOf(snapshot),
  };
  return {
    id: enrollment.id,
    since: snapshot.entered[stage] ?? snapshot.occurredAt,
    value: typeof order === "object" ? resolveFact(order.field, scope) : undefined,
  };
};

const compare = (one: Fact | undefined, other: Fact | undefined): number => {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
};

/** Who comes first: by the field, those whose fact is missing last; then whoever has waited longest. */
const inOrder = (people: Waiting[], { order }: Place): string[] => {
  const sign = typeof order === "object" && order.direction === "descending" ? -1 : 1;
  const known = (one: Waiting): boolean => one.value !== undefined && one.value !== null;
  return people
    .toSorted((a, b) => {
      if (known(a) !== known(b)) return known(a) ? -1 : 1;
      const byField = known(a) ? sign * compare(a.value, b.value) : 0;
      return byField || compare(a.since, b.since) || compare(a.id, b.id);
    })
    .map(({ id }) => id);
};

interface Plan {
  program: LoadedProgram;
  stages: OfferStages;
  queue: string[];
}

/**
 * Who waits for a place, whoever is next first; undefined when no version of the program has such a place. The whole list
 * is read: by the program's order, whoever came last may be the first.
 */
export const planOf = async (
  service: Service,
  organization: string,
  wanted: PlaceToOffer,
  block = BLOCK,
): Promise<Plan | undefined> => {
  const programs = await versionsOf(service, organization, wanted.programId);
  const known = programs.flatMap((program) => {
    const stages = offerStages(program.compiled, wanted.place);
    return stages === undefined ? [] : [{ program, stages }];
  });
  const newest = known.at(-1);
  if (newest === undefined) return undefined;
  const waiting = [...new Set(known.flatMap(({ stages }) => stages.waiting))];
  const scope = { programId: wanted.programId, ...scopeOf(newest.stages.place, wanted) };
  const stages = { ...newest.stages, waiting };
  const filter = { ...scope, stages: waiting, status: "active" as const };
  const people = await everyItem(async (cursor) => {
    const page = { limit: block, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await listEnrollments(service.store.within(organization), organization, filter, page);
    // Of a long list, no more is kept in memory than what puts it in order.
    return { items: items.map((one) => waitingOf(one, newest.program.compiled, stages)), next };
  });
  const queue = inOrder(people, stages.place);
  return { ...newest, stages, queue };
};

const offerIn = (batch: Batch, queue: readonly string[], place: string, count: number): number => {
  let made = 0;
  for (const id of queue) {
    if (made >= count) break;
    if (errorCauseOf(batch.running.get(id)?.enrollment.cause) !== undefined) continue;
    try {
      applyEvent(batch, id, { type: `place.${place}.offered`, actor: { kind: "system", roles: "*" } });
      made += 1;
    } catch (error) {
      // Moved on meanwhile, or not to be admitted: the next one's turn.
      if (!(error instanceof ServiceError)) throw error;
    }
  }
  return made;
};

/** The queue in parts of one commit each; an empty one is one part. */
const partsOf = (queue: readonly string[], size: number): (readonly string[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(queue.length / size)) }, (_, at) =>
    queue.slice(at * size, (at + 1) * size),
  );

/**
 * Offers the free places of a program to those who wait for them, in order. An offer that stands counts as taken, so that
 * the same work done twice gives nothing twice. `effectId`: the effect that asked for it, ended in the transaction of the
 * last offers: a process that dies before goes on where it was. Returns how many were offered.
 */
export const offerPlaces = async (
  service: Service,
  organization: string,
  wanted: PlaceToOffer,
  effectId?: string,
  { atOnce = OFFERS, block = BLOCK }: { atOnce?: number; block?: number } = {},
): Promise<number> => {
  const plan = await planOf(service, organization, wanted, block);
  const placement = plan && { program: plan.program, cohortId: wanted.cohortId, siteId: wanted.siteId };
  const parts = partsOf(plan?.queue ?? [], atOnce);
  let made = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const { value } = await write(service, organization, {
      // They are locked first; how many are needed is known only under the lock of the place.
      enrollments: part,
      perform: async (batch, trx) => {
        const offer = async (): Promise<{ offered: number; goesOn: boolean }> => {
          if (placement === undefined || part.length === 0) return { offered: 0, goesOn: false };
          await batch.ledger.prepare([placement]);
          const count = batch.ledger.free(placement)?.[wanted.place] ?? 0;
          const there = part.filter((id) => batch.running.has(id));
          const offered = offerIn(batch, there, wanted.place, count);
          return { offered, goesOn: offered < count && !isLast };
        };
        const done = await offer();
        if (effectId !== undefined && !done.goesOn) await finishEffect(trx, organization, effectId);
        return done;
      },
    });
    made += value.offered;
    if (!value.goesOn) break;
  }
  return made;
};
