import { insertEndpoint } from "../endpoints.ts";
import type { EnrollmentStep, NewEnrollment } from "../enrollments.ts";
import type { JournalEntry } from "../journal.ts";
import { insertParticipant, type Participant } from "../participants.ts";
import { insertProgram, insertVersion } from "../programs.ts";
import type { Store } from "../store.ts";
import { writeSteps } from "../steps.ts";
import { inTransaction } from "../transaction.ts";
import { addOrganization } from "./add-organization.ts";
import { ids } from "./ids.ts";

const at = "2026-11-22T05:00:00.000Z";

/** An organization with a published program, and ways to fill it; for this package's own tests. */
export async function openSample(store: Store) {
  const organization = await addOrganization(store);
  const newId = ids();
  const programId = newId("prg");
  await insertProgram(store.within(organization), organization, {
    id: programId,
    slug: newId("p").replace("_", "-"),
    draft: "{}",
    createdAt: at,
    updatedAt: at,
  });
  await inTransaction(store, { within: organization }, (trx) =>
    insertVersion(trx, organization, {
      programId,
      definition: "{}",
      hash: "h",
      note: null,
      publishedAt: at,
      publishedBy: "test",
    }),
  );

  const participant = (change: Partial<Participant> = {}): Participant => ({
    id: newId("ptc"),
    name: "Ana",
    email: null,
    phone: null,
    birthDate: null,
    language: "fr",
    externalId: null,
    attributes: {},
    siteId: null,
    ownerId: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...change,
  });

  const enrollment = (change: Partial<NewEnrollment> = {}): NewEnrollment => ({
    id: newId("enr"),
    programId,
    version: 1,
    participantId: null,
    siteId: null,
    cohortId: null,
    ownerId: null,
    status: "active",
    cause: null,
    outcome: null,
    stages: ["start"],
    snapshot: "{}",
    revision: 1,
    sequence: 1,
    announced: 1,
    facts: {},
    startedAt: at,
    updatedAt: at,
    endedAt: null,
    lastOccurredAt: at,
    ...change,
  });

  const entry = (streamId: string, sequence: number, change: Partial<JournalEntry> = {}): JournalEntry => ({
    streamId,
    sequence,
    kind: "event",
    event: { type: "go" },
    actor: { kind: "key" },
    occurredAt: at,
    recordedAt: at,
    transitions: [],
    trace: [],
    effects: [],
    timers: [],
    places: null,
    cause: null,
    outcome: null,
    status: "active",
    programId,
    version: 1,
    announcements: [{ id: newId("evt"), type: "enrollment.transitioned", sequence }],
    ...change,
  });

  return {
    organization,
    programId,
    newId,
    at,
    participant,
    enrollment,
    entry,
    async addParticipant(change?: Partial<Participant>): Promise<Participant> {
      const added = participant(change);
      await insertParticipant(store.within(organization), organization, added);
      return added;
    },
    /** Starts an enrollment, with its first journal entry. */
    async start(change?: Partial<NewEnrollment>): Promise<NewEnrollment> {
      const started = enrollment(change);
      await inTransaction(store, { within: organization }, (trx) =>
        writeSteps(trx, organization, { started: [started], journal: [entry(started.id, 1)] }),
      );
      return started;
    },
    async addEndpoint(): Promise<string> {
      const id = newId("whk");
      await insertEndpoint(store.within(organization), {
        organization,
        id,
        url: "https://example.org",
        description: null,
        types: ["*"],
        fields: [],
        programId: null,
        status: "enabled",
        cause: null,
        secret: new Uint8Array([1, 2, 255]),
        previousSecret: null,
        previousUntil: null,
        failingSince: null,
        maxPerSecond: null,
        maxConcurrent: null,
        signingKey: null,
        previousSigningKey: null,
        createdAt: at,
        updatedAt: at,
      });
      return id;
    },
  };
}

/** The same enrollment after one more step. */
export function stepped(enrollment: NewEnrollment, change: Partial<EnrollmentStep> = {}): NewEnrollment {
  return {
    ...enrollment,
    revision: enrollment.revision + 1,
    sequence: enrollment.sequence + 1,
    announced: enrollment.announced + 1,
    ...change,
  };
}
