import { type Snapshot, textIn } from "@parcours/core";
import {
  type Enrollment,
  everyItem,
  getEnrollments,
  getParticipants,
  listEnrollments,
  readPlaceCounts,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { findProgram } from "../programs/find.ts";
import { type LoadedProgram, loadNewest } from "../programs/load.ts";
import { seenAmong } from "../visibility/assert-seen.ts";
import { openLedger } from "./ledger.ts";
import { planOf } from "./offer-places.ts";
import { offerStages } from "./offers.ts";

/** Somebody who waits for a place, or was offered one. */
export interface PlacePersonView {
  enrollment: string;
  participant: string | null;
  name: string;
  /** Since when they stand there. */
  since: string;
  /** Of an offer: until when it stands. */
  until?: string;
}

/** A quota of a program with who waits for it. */
export interface PlaceView {
  place: string;
  title: string;
  per?: "cohort" | "site";
  /** Held, or offered to someone; in the cohort or at the site asked for. */
  taken: number;
  /** Absent: how many there are is not known (no cohort or site was named, or its fact is missing). */
  free?: number;
  /** Enrollments, whoever is next first; those that the caller sees. */
  waiting: string[];
  /** The first of those who wait, by name and in the same order. */
  queue: PlacePersonView[];
  /** Who was offered a place and has not answered, whoever must answer first, first. */
  offered: PlacePersonView[];
}

/** How many of a list are named; the others are counted. */
const NAMED = 100;

/** Where the offer of a place leads and waits for an answer: a stage that nobody comes to by themselves. */
const offerTargets = ({ compiled }: LoadedProgram, place: string): string[] => {
  const waiting = new Set(offerStages(compiled, place)?.waiting ?? []);
  const targets = compiled.outline.arrows.flatMap(({ trigger, key, target }) =>
    trigger === "on" && key === `place.${place}.offered` && target !== undefined ? [target] : [],
  );
  const byThemselves = new Set(
    compiled.outline.arrows.flatMap(({ trigger, target }) => (trigger === "always" ? (target ?? []) : [])),
  );
  return [...new Set(targets)].filter((stage) => !waiting.has(stage) && !byThemselves.has(stage));
};

const sinceOf = ({ snapshot }: Enrollment): string => {
  const { entered, stages, occurredAt } = JSON.parse(snapshot) as Snapshot;
  return (
    stages
      .flatMap((stage) => entered[stage] ?? [])
      .toSorted()
      .at(-1) ?? occurredAt
  );
};

const namedIn = async ({ service, organization }: Context, runs: readonly Enrollment[]): Promise<PlacePersonView[]> => {
  const ids = runs.flatMap(({ participantId }) => participantId ?? []);
  const people = await getParticipants(service.store.within(organization), organization, ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return runs.map((run) => ({
    enrollment: run.id,
    participant: run.participantId,
    name: names.get(run.participantId ?? "") ?? "",
    since: sinceOf(run),
    ...(typeof run.nextDueAt === "string" && { until: run.nextDueAt }),
  }));
};

/**
 * The places of a program's newest version with their waiting lists, in a cohort or at a site where they are counted
 * so. Throws `not_found`, `forbidden`.
 */
export const readPlaces = async (
  context: Context,
  { program: name, cohort, site }: { program: string; cohort?: string | undefined; site?: string | undefined },
): Promise<PlaceView[]> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const db = service.store.within(organization);
  const { id: programId } = await findProgram(context, name);
  const program = await loadNewest(service, db, organization, programId);
  if (program === undefined) return [];
  const scope = { cohortId: cohort ?? null, siteId: site ?? null };
  const ledger = openLedger(db, organization, false);
  await ledger.prepare([{ program, ...scope }]);
  const free = ledger.free({ program, ...scope }) ?? {};
  const counts = await readPlaceCounts(db, organization, programId);
  const seen = async (queue: readonly string[]): Promise<string[]> => {
    const visible = await seenAmong(context, queue);
    return queue.filter((id) => visible?.has(id) !== false);
  };
  const views: PlaceView[] = [];
  const scoped = { ...(cohort !== undefined && { cohortId: cohort }), ...(site !== undefined && { siteId: site }) };
  for (const [place, { per, title }] of Object.entries(program.compiled.definition.meta.places ?? {})) {
    const wanted = per === undefined ? "" : `${per}:${(per === "cohort" ? cohort : site) ?? ""}`;
    const plan = await planOf(service, organization, { programId, place, ...scope });
    const waiting = await seen(plan?.queue ?? []);
    const first = waiting.slice(0, NAMED);
    const byId = new Map((await getEnrollments(db, organization, first)).map((run) => [run.id, run]));
    const stages = offerTargets(program, place);
    const filter = { programId, stages, status: "active" as const, ...scoped };
    // Whoever was offered a place holds one: there are never more of them than places.
    const offers =
      stages.length === 0
        ? []
        : await everyItem(
            async (cursor) =>
              await listEnrollments(db, organization, filter, {
                limit: NAMED,
                ...(cursor !== undefined && { cursor }),
              }),
          );
    const seenOffers = new Set(await seen(offers.map(({ id }) => id)));
    const offered = await namedIn(
      context,
      offers.filter(({ id }) => seenOffers.has(id)),
    );
    views.push({
      place,
      title: textIn(title, context.language) || place,
      ...(per && { per }),
      taken: counts.find((count) => count.place === place && count.scope === wanted)?.held ?? 0,
      ...(free[place] !== undefined && { free: free[place] }),
      waiting,
      queue: (
        await namedIn(
          context,
          first.flatMap((id) => byId.get(id) ?? []),
        )
      ).map((person) => ({
        enrollment: person.enrollment,
        participant: person.participant,
        name: person.name,
        since: person.since,
      })),
      offered: offered.toSorted((a, b) => (a.until ?? "9").localeCompare(b.until ?? "9")),
    });
  }
  return views;
};
