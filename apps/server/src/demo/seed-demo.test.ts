import { expectReplayable } from "@parcours/service/testing";
import { createService, listPrograms, nextDue, type RunningService, systemContext } from "@parcours/service";
import { listEnrollments, listTimers, readJournal } from "@parcours/store";
import { addOrganization, openTestStore } from "@parcours/store/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { readLibrary } from "./library.ts";
import { restingStages } from "./resting-stages.ts";
import { type Seeded, seedDemo } from "./seed-demo.ts";

/**
 * Stages that stand in a definition and where nobody can rest, or nobody here. Decisions hold only those of whom a fact
 * is missing; these look at facts that are always there when somebody comes by.
 */
const EMPTY: Record<string, Record<string, string>> = {
  "contrat-engagement-jeune": {
    guardianCheck: "asks for the birth date, which eligibility waited for",
    endSorting: "sorts by an answer that the final review requires",
  },
  "maraude-volunteers": {
    discoveryCount: "counts outings: none is a number too",
    crossDecision: "reads two opinions that their forms require",
    debriefRead: "reads an answer that the debriefing requires",
    licenseRead: "reads a date that the form requires",
    papersRenewal: "not impossible: the one story that rests there could not be moved so that it ends now",
  },
  "mentoring-mentee": {
    careRoute: "reads an answer that the diagnosis requires",
    authorizationRoute: "asks for the birth date, which eligibility waited for",
    majorityCheck: "asks for the birth date, which eligibility waited for",
  },
  "mentoring-mentor": {
    interviewDecision: "reads an opinion that the report requires",
    honorabilityCheck: "reads answers that both forms require",
    readiness: "reads answers that both forms require",
  },
  "mentoring-pair": {
    matchCheck: "lacks a fact only of members who are not ready, and those are not proposed",
    reviewDecision: "reads an answer that the review requires",
    ageCheck: "asks for the birth date, which eligibility waited for",
  },
  "pass-iae": {
    hireCheck: "reads answers that the forms before require",
    prolongationCheck: "reads a reason that the form requires",
    exitSorting: "reads an answer that the report requires",
  },
  "service-civique": {
    statusCheck: "reads answers that the application requires",
    missionCalendar: "reads a number that the terms require",
    leaveBalance: "adds up days: none is a number too",
    ageCheck: "asks for the birth date, which eligibility waited for",
    jobCheck: "reads answers that the form requires",
    attestationCheck: "reads a date that the run sets itself",
    closing: "reads a cause that the run sets itself",
  },
  "social-venture-accelerator": {
    impactCheck: "reads answers that the application requires",
    projectRoute: "reads an answer that the application requires",
    readingsCompared: "compares readings that it has just counted",
    survivalTwelve: "reads an answer that the follow-up requires",
    survivalThirtySix: "reads an answer that the follow-up requires",
    graduation: "asks for a number of workshops, which the charter waited for before it could be signed",
    closing: "reads what the run sets itself",
  },
};

const NOW = "2026-11-22T06:30:00.000Z";
const HOUR = 60 * 60 * 1000;

const open = (store: Awaited<ReturnType<typeof openTestStore>>): RunningService =>
  createService({ store, secret: new Uint8Array(32), clock: () => new Date(NOW) });

const everybody = async ({ store }: RunningService, organization: string) =>
  (await listEnrollments(store.within(organization), organization, {}, { limit: 10_000 })).items;

describe("the demo", async () => {
  const store = await openTestStore();
  const organization = await addOrganization(store);
  const service = open(store);
  let stopped: Seeded;
  let seeded: Seeded;
  const shares: number[] = [];

  beforeAll(async () => {
    // Killed in its middle, then begun again by the next start.
    const stop = new AbortController();
    const onProgress = (share: number): void => {
      shares.push(share);
      if (share > 0.6) stop.abort();
    };
    stopped = await seedDemo(service, { organization, onProgress, signal: stop.signal });
    seeded = await seedDemo(open(store), { organization });
  }, 400_000);

  it("goes on where it was interrupted, once, and is then left alone", async () => {
    expect([stopped.outcome, seeded.outcome]).toEqual(["stopped", "continued"]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const people = await everybody(service, organization);
    expect(people).toHaveLength(seeded.enrollments);
    expect(seeded.people).toBeGreaterThan(250);
    expect((await seedDemo(service, { organization })).outcome).toBe("kept");
    expect(await everybody(service, organization)).toHaveLength(people.length);
  });

  it("inhabits every stage where people can rest", async () => {
    const library = await readLibrary();
    const ids = new Map(
      (await listPrograms(systemContext(service, organization))).items.map(({ slug, id }) => [slug, id]),
    );
    const people = await everybody(service, organization);
    const empty = [...library.values()].flatMap(({ slug, compiled }) => {
      const inhabited = new Set(
        people.filter(({ programId }) => programId === ids.get(slug)).flatMap(({ stages }) => stages),
      );
      return restingStages(compiled)
        .filter((stage) => !inhabited.has(stage))
        .map((stage) => `${slug} ${stage}`);
    });
    const excused = Object.entries(EMPTY).flatMap(([slug, stages]) =>
      Object.keys(stages).map((stage) => `${slug} ${stage}`),
    );
    expect(empty.toSorted()).toEqual(excused.toSorted());
    expect(Object.keys(Object.groupBy(people, ({ status }) => status)).toSorted()).toEqual(["active", "done", "held"]);
  });

  it("leaves nothing that rings at once", async () => {
    const due = await nextDue(service);
    expect(Date.parse(due!) - Date.parse(NOW)).toBeGreaterThan(HOUR);
    const people = await everybody(service, organization);
    const timers = await listTimers(
      store.within(organization),
      organization,
      people.map(({ id }) => id),
    );
    expect(timers.filter(({ dueAt }) => dueAt <= NOW)).toEqual([]);
    expect(timers.length).toBeGreaterThan(100);
  });

  it("is made of journals that say how everybody got where they are", async () => {
    const people = await everybody(service, organization);
    await expectReplayable(
      systemContext(service, organization),
      people.map(({ id }) => id),
    );
    for (const { id, startedAt, updatedAt } of people.slice(0, 50)) {
      const journal = await readJournal(store.within(organization), organization, id);
      expect(journal[0]?.occurredAt).toBe(startedAt);
      expect(journal.every(({ kind }) => kind !== "failed")).toBe(true);
      expect(updatedAt <= NOW).toBe(true);
    }
  });
});
