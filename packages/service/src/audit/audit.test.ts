import { eraseAuditValues, insertAudit, readSeals } from "@parcours/store";
import { addOrganization } from "@parcours/store/testing";
import { describe, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { changeOrganization } from "../organization/manage.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { createParticipant } from "../participants/create.ts";
import { newPerson, openTestService, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { coarseAddress } from "./coarse-address.ts";
import { type AuditInput, entryOf } from "./entry.ts";
import { genesisOf, linkOf, signHead } from "./chain.ts";
import { forgetOldAudit } from "./forget-old.ts";
import { listAudit } from "./read-audit.ts";
import { recordEntry } from "./recorder.ts";
import type { RecordRule } from "./record-rule.ts";
import { sealAudit } from "./seal.ts";
import { slipOf, withSlip } from "./slip.ts";
import { transact } from "./transact.ts";
import { verifyAudit } from "./verify.ts";

const { service, clock, admin } = await openTestService();
const { store } = service;

/** An organization of the test's own. */
const elsewhere = async (): Promise<Context> => ({ ...admin, organization: await addOrganization(store) });

const reading = (n: number): AuditInput => ({ kind: "read", action: "participant.read", participant: `ptc_${n}` });

const record = async (context: Context, ...inputs: AuditInput[]): Promise<string[]> => {
  const entries = inputs.map((input) => entryOf(context, input));
  await Promise.all(entries.map(async (entry) => await recordEntry(service, context.organization, entry)));
  return entries.map(({ id }) => id);
};

/** So many entries, chained. */
const chained = async (count: number) => {
  const context = await elsewhere();
  const ids = await record(context, ...Array.from({ length: count }, (_, n) => reading(n)));
  await sealAudit(service);
  return { context, ids };
};

/** What somebody with the database's own password may do: triggers off, any row. */
const tamper = async (...statements: string[]): Promise<void> =>
  await store.backend.session(async (session) => {
    const triggers = (what: "disable" | "enable"): string =>
      ["audit_entries", "audit_seals", "audit_values"]
        .map((table) => `alter table ${table} ${what} trigger user;`)
        .join(" ");
    await session.exec(`select set_config('parcours.organization', '*', true); ${triggers("disable")}`);
    for (const statement of statements) await session.exec(statement);
    await session.exec(triggers("enable"));
  });

const row = ({ organization }: Context, id: string): string => `organization_id = '${organization}' and id = '${id}'`;
const seal = ({ organization }: Context, position: number): string =>
  `organization_id = '${organization}' and position = ${position}`;

describe("SEC-31 the chain", () => {
  test("holds over everything recorded, in whatever blocks it was chained", async () => {
    const context = await elsewhere();
    expect(await verifyAudit(context)).toEqual({
      ok: true,
      checked: 0,
      forgotten: 0,
      waiting: 0,
      head: null,
      until: null,
    });
    await record(context, ...Array.from({ length: 25 }, (_, n) => reading(n)));
    expect(await verifyAudit(context)).toMatchObject({ ok: true, checked: 0, waiting: 25 });
    await Promise.all([sealAudit(service, { limit: 10 }), sealAudit(service, { limit: 10 })]);
    while ((await sealAudit(service, { limit: 10 })) > 0);
    const { head, ...rest } = await verifyAudit(context);
    expect(rest).toEqual({ ok: true, checked: 25, forgotten: 0, waiting: 0, until: clock.now().toISOString() });
    expect(head).toMatch(/^25:[\da-f]{64}$/);
  });

  const columns: [string, string][] = [
    ["at", "at + interval '1 second'"],
    ["kind", "'list'"],
    ["action", "'participant.file'"],
    ["actor_kind", "'user'"],
    ["actor_id", "'usr_other'"],
    ["actor_role", "'coordinator'"],
    ["member_id", "'mbr_other'"],
    ["address", "'10.0.0.0/24'"],
    ["session_id", "'ses_other'"],
    ["request_id", "'other'"],
    ["participant_id", "'ptc_other'"],
    ["enrollment_id", "'enr_other'"],
    ["subject", "'other'"],
    ["sequence", "7"],
    ["details", `'{"count":1}'`],
    ["hashes", `'{"reason":"00"}'`],
  ];
  test("names the first row of which anything was changed, whichever column", async () => {
    const { context, ids } = await chained(columns.length);
    // From the last to the first: what was changed before stays, and is never the first bad row.
    for (const [index, [column, value]] of [...columns.entries()].toReversed()) {
      await tamper(`update audit_entries set ${column} = ${value} where ${row(context, ids[index]!)}`);
      const fault = { kind: "changed", position: index + 1, entry: ids[index] };
      expect(await verifyAudit(context)).toMatchObject({ ok: false, checked: index, fault });
    }
  });

  test("names an entry that was deleted, and a link that was", async () => {
    const { context, ids } = await chained(5);
    await tamper(`delete from audit_entries where ${row(context, ids[2]!)}`);
    const deleted = { kind: "deleted", position: 3, entry: ids[2] };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, checked: 2, fault: deleted });
    await tamper(`delete from audit_seals where ${seal(context, 3)}`);
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "link_missing", position: 3 } });
    // Closing the gap does not help.
    await tamper(
      `update audit_seals set position = position - 1 where organization_id = '${context.organization}' and position > 3`,
    );
    const moved = { kind: "changed", position: 3, entry: ids[3] };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: moved });
  });

  test("names the first of two rows that were swapped", async () => {
    const { context, ids } = await chained(4);
    const [, second, third] = ids as [string, string, string];
    await tamper(
      `update audit_entries set id = case id when '${second}' then '${third}!' else '${second}!' end
        where organization_id = '${context.organization}' and id in ('${second}', '${third}')`,
      `update audit_entries set id = rtrim(id, '!') where organization_id = '${context.organization}'`,
    );
    const fault = { kind: "changed", position: 2, entry: second };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, checked: 1, fault });
    const other = await chained(4);
    const [, one, two] = other.ids as [string, string, string];
    const where = `organization_id = '${other.context.organization}'`;
    await tamper(
      `update audit_seals set entry_id = entry_id || '!' where ${where} and entry_id in ('${one}', '${two}')`,
      `update audit_seals set entry_id = '${two}' where ${where} and entry_id = '${one}!'`,
      `update audit_seals set entry_id = '${one}' where ${where} and entry_id = '${two}!'`,
    );
    const swapped = { kind: "changed", position: 2, entry: two };
    expect(await verifyAudit(other.context)).toMatchObject({ ok: false, checked: 1, fault: swapped });
  });

  test("shows that its end was cut off, by the end that was signed or the one kept elsewhere", async () => {
    const { context, ids } = await chained(6);
    const { head } = await verifyAudit(context);
    const [position, hash] = head!.split(":") as [string, string];
    const expected = { position: Number(position), hash };
    expect(await verifyAudit(context, { expected })).toMatchObject({ ok: true });
    const where = `organization_id = '${context.organization}'`;
    await tamper(
      `delete from audit_seals where ${where} and position > 4`,
      `delete from audit_entries where ${where} and id in ('${ids[4]}', '${ids[5]}')`,
    );
    const truncated = { kind: "truncated", position: 5 };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, checked: 4, fault: truncated });
    await tamper(`delete from audit_heads where ${where}`);
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "head_forged" } });
    // Whoever kept an old signed end may put it back; the one kept elsewhere still tells.
    const seals = await store.within(context.organization).selectFrom("audit_seals").selectAll().execute();
    const last = seals.find((one) => one.position === 4)!;
    const old = signHead(service.secret, context.organization, { position: 4, hash: last.hash });
    await tamper(
      `insert into audit_heads values ('${context.organization}', 4, '${old.hash}', '${old.signature}', now())`,
    );
    expect(await verifyAudit(context)).toMatchObject({ ok: true });
    expect(await verifyAudit(context, { expected })).toMatchObject({ ok: false, fault: truncated });
  });

  test("cannot be made anew without the instance's secret", async () => {
    const { context, ids } = await chained(3);
    await tamper(`update audit_entries set participant_id = 'ptc_other' where ${row(context, ids[0]!)}`);
    const db = store.within(context.organization);
    let hash = genesisOf(context.organization);
    for (const { position, entryId, entry } of await readSeals(db, context.organization, { after: 0, upTo: 10 })) {
      expect(entryId).toBe(ids[position - 1]);
      hash = linkOf(hash, entry!);
      await tamper(`update audit_seals set hash = '${hash}' where ${seal(context, position)}`);
    }
    // All links fit; only the end that was signed does not.
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "changed", position: 3 } });
    const forged = signHead(new Uint8Array(32), context.organization, { position: 3, hash });
    await tamper(
      `update audit_heads set hash = '${hash}', signature = '${forged.signature}' where organization_id = '${context.organization}'`,
    );
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "head_forged", position: 3 } });
  });

  test("shows what was slipped in past it, once a worker should have chained it", async () => {
    const { context } = await chained(2);
    const forged = entryOf(context, reading(9));
    await insertAudit(store.within(context.organization), context.organization, [forged]);
    await tamper(`delete from audit_unsealed where organization_id = '${context.organization}'`);
    expect(await verifyAudit(context)).toMatchObject({ ok: true, waiting: 1 });
    clock.advance(11 * 60_000);
    const fault = { kind: "unsealed", entry: forged.id };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault });
  });
});

describe("the log is kept for some months", () => {
  const DAY = 24 * 60 * 60 * 1_000;
  /** Ten entries of now, ten of three months later. */
  const inTwoSeasons = async () => {
    const { context, ids } = await chained(10);
    const value = { kind: "read", action: "participant.read", values: { reason: "Canari" } } as const;
    ids.push(...(await record(context, value)));
    await sealAudit(service);
    clock.advance(92 * DAY);
    ids.push(...(await record(context, ...Array.from({ length: 10 }, (_, n) => reading(n)))));
    await sealAudit(service);
    return { context, ids, db: store.within(context.organization) };
  };

  test("what is older goes, with what was written beside it; what is left can be checked from there", async () => {
    const { context, ids, db } = await inTwoSeasons();
    const { head } = await verifyAudit(context);
    clock.advance(272 * DAY);
    expect(await forgetOldAudit(service)).toBe(0);
    clock.advance(4 * DAY);
    expect(await forgetOldAudit(service, { limit: 4 })).toBeGreaterThanOrEqual(4);
    while ((await forgetOldAudit(service)) > 0);
    await sealAudit(service);
    const found = await verifyAudit(context);
    expect(found).toMatchObject({ ok: true, forgotten: 11 });
    const left = await db.selectFrom("audit_entries").select(["id", "action"]).orderBy("at").orderBy("id").execute();
    expect(left.filter(({ action }) => action !== "audit.forget").map(({ id }) => id)).toEqual(ids.slice(11));
    expect(found.checked).toBe(left.length);
    expect(await db.selectFrom("audit_values").selectAll().execute()).toEqual([]);
    // The end that was kept elsewhere before is still part of the chain.
    const [position, hash] = head!.split(":") as [string, string];
    expect(await verifyAudit(context, { expected: { position: Number(position), hash } })).toMatchObject({ ok: true });
    // What went is told, by how many.
    const told = (await listAudit(context, { action: "audit.forget" })).items.map(({ details }) => details["count"]);
    expect(told.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(11);
  });

  test("as long as the organization says, six months at least", async () => {
    const { context, db } = await inTwoSeasons();
    const months = async (auditMonths: number): Promise<unknown> =>
      await changeOrganization(context, { settings: { auditMonths } });
    await expect(months(5)).rejects.toThrow(ServiceError);
    await months(6);
    clock.advance(95 * DAY);
    while ((await forgetOldAudit(service)) > 0);
    expect(await verifyAudit(context)).toMatchObject({ ok: true, forgotten: 11 });
    const left = await db.selectFrom("audit_seals").select("position").orderBy("position").execute();
    expect(left[0]?.position).toBe(12);
  });

  test("nobody else shortens it: a beginning that was not signed here is named, and so is a link taken from behind it", async () => {
    const { context, ids } = await inTwoSeasons();
    clock.advance(300 * DAY);
    while ((await forgetOldAudit(service)) > 0);
    const { organization } = context;
    const seals = await store.within(organization).selectFrom("audit_seals").selectAll().execute();
    const later = seals.find(({ position }) => position === 15)!;
    const where = `organization_id = '${organization}'`;
    await tamper(
      `delete from audit_seals where ${where} and position <= 15`,
      `delete from audit_entries where ${where} and id in (${ids
        .slice(11, 15)
        .map((id) => `'${id}'`)
        .join(", ")})`,
    );
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "link_missing", position: 12 } });
    await tamper(`update audit_starts set position = 15, hash = '${later.hash}' where ${where}`);
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "start_forged", position: 15 } });
    // The signature of an end passes for no beginning.
    const { signature } = signHead(service.secret, organization, { position: 15, hash: later.hash });
    await tamper(`update audit_starts set signature = '${signature}' where ${where}`);
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault: { kind: "start_forged" } });
  });
});

describe("SEC-31 the tables", () => {
  test("take no change from the application, whatever it says", async () => {
    const { context } = await chained(2);
    for (const db of [store.within(context.organization), store.everywhere()]) {
      await expect(db.updateTable("audit_entries").set({ kind: "list" }).execute()).rejects.toThrow(/only ever|denied/);
      await expect(db.deleteFrom("audit_entries").execute()).rejects.toThrow(/only ever|denied/);
      await expect(db.updateTable("audit_seals").set({ hash: "x" }).execute()).rejects.toThrow(/only ever|denied/);
      await expect(db.deleteFrom("audit_seals").execute()).rejects.toThrow(/only ever|denied/);
      await expect(db.updateTable("audit_values").set({ value: "x" }).execute()).rejects.toThrow(/only ever|denied/);
    }
    await expect(store.backend.session(async (session) => await session.exec("truncate audit_seals"))).rejects.toThrow(
      "only ever",
    );
    expect(await verifyAudit(context)).toMatchObject({ ok: true, checked: 2 });
  });

  test("what is to be recorded once is, whoever comes first", async () => {
    const context = await elsewhere();
    const alarm: AuditInput = { kind: "alarm", action: "file.many_opened", onceKey: "alarm:1" };
    await record(context, alarm, alarm);
    await record(context, alarm, reading(1));
    expect((await listAudit(context)).items.map(({ kind }) => kind).toSorted()).toEqual(["alarm", "read"]);
  });
});

describe("a change and what it leaves", () => {
  const unwritable = { kind: null as never, action: "participant.create" };
  const wanted = { params: undefined, query: undefined, reason: undefined };
  const peopleIn = async ({ organization }: Context): Promise<number> =>
    (await store.within(organization).selectFrom("participants").select("id").execute()).length;

  test("are stored together or not at all, also where requests share a transaction", async () => {
    const context = await elsewhere();
    const add = async (rule: RecordRule): Promise<unknown> =>
      await withSlip(context, slipOf(context, { ...wanted, rule }), async () => {
        await createParticipant(context, { name: "Ada" });
        return {};
      });
    await expect(add(unwritable)).rejects.toThrow("null value");
    expect(await peopleIn(context)).toBe(0);
    await add({ kind: "change", action: "participant.create" });
    expect(await peopleIn(context)).toBe(1);
    expect((await listAudit(context)).items).toMatchObject([{ participant: expect.stringMatching(/^ptc_/) }]);

    await publishDefinition(context, welcomeProgram());
    const rules = [unwritable, { kind: "change", action: "enrollment.start" } as const];
    const started = await Promise.allSettled(
      rules.map(async (rule) => {
        const participant = await newPerson(context);
        const slip = slipOf(context, { ...wanted, rule });
        return await withSlip(context, slip, async () => {
          await startEnrollment(context, { program: "welcome", participant });
          return {};
        });
      }),
    );
    expect(started.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    const enrollments = await store.within(context.organization).selectFrom("enrollments").select("id").execute();
    const { items } = await listAudit(context, { action: "enrollment.start" });
    expect(items.map(({ enrollment }) => enrollment)).toEqual(enrollments.map(({ id }) => id));
  });

  test("a change that is undone leaves nothing", async () => {
    const context = await elsewhere();
    const rule = { kind: "change", action: "participant.create" } as const;
    const undone = withSlip(context, slipOf(context, { ...wanted, rule }), async () => {
      await transact(context, async () => await Promise.reject(new Error("no")));
      return {};
    });
    await expect(undone).rejects.toThrow("no");
    expect((await listAudit(context)).items).toEqual([]);
  });
});

describe("what people wrote", () => {
  const canary = "Canari-Éléonore";
  const withReason = (n: number): AuditInput => ({ ...reading(n), values: { reason: `${canary} asked for it` } });

  test("stands beside the chain, is shown, and can be erased while the chain holds", async () => {
    const context = await elsewhere();
    await record(context, withReason(1), withReason(2), reading(1));
    await sealAudit(service);
    const shown = await listAudit(context, { participant: "ptc_1" });
    expect(new Set(shown.items.map(({ reason }) => reason))).toEqual(new Set([`${canary} asked for it`, undefined]));
    const db = store.within(context.organization);
    const rows = [
      await db.selectFrom("audit_entries").selectAll().execute(),
      await db.selectFrom("audit_seals").selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toContain(canary);
    expect(await eraseAuditValues(db, context.organization, "ptc_1")).toBe(1);
    expect((await listAudit(context, { participant: "ptc_1" })).items.map(({ reason }) => reason)).toEqual([
      undefined,
      undefined,
    ]);
    expect((await listAudit(context, { participant: "ptc_2" })).items[0]?.reason).toContain(canary);
    expect(await verifyAudit(context)).toMatchObject({ ok: true, checked: 3 });
  });

  test("cannot be put otherwise", async () => {
    const context = await elsewhere();
    const [, entry] = await record(context, reading(1), withReason(2));
    await sealAudit(service);
    await tamper(`update audit_values set value = 'no reason' where entry_id = '${entry}'`);
    const fault = { kind: "value_changed", position: 2, entry };
    expect(await verifyAudit(context)).toMatchObject({ ok: false, fault });
  });
});

describe("SEC-09 opening many files", () => {
  test("more than 200 people's within an hour is an alarm, one per hour and person", async () => {
    const context = { ...(await elsewhere()), caller: { ...admin.caller, id: "usr_curious", kind: "user" as const } };
    const open = async (from: number, to: number): Promise<void> => {
      await record(context, ...Array.from({ length: to - from }, (_, n) => reading(from + n)));
      await sealAudit(service);
    };
    const alarms = async () => (await listAudit(context, { kind: "alarm" })).items;
    await open(0, 200);
    await open(0, 200);
    expect(await alarms()).toEqual([]);
    await open(200, 205);
    const details = { actorKind: "user", actorRole: "administrator", files: 205 };
    expect(await alarms()).toMatchObject([{ action: "file.many_opened", subject: "usr_curious", details }]);
    await open(205, 210);
    expect(await alarms()).toHaveLength(1);
    clock.advance(61 * 60_000);
    await open(0, 200);
    expect(await alarms()).toHaveLength(1);
    await open(200, 202);
    expect(await alarms()).toHaveLength(2);
  });
});

test.each([
  ["198.51.100.23", "198.51.100.0/24"],
  ["::ffff:198.51.100.23", "198.51.100.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
  ["2001:0DB8:0001::6", "2001:db8:1::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["nonsense", null],
  [undefined, null],
])("an address %s is kept as the network %s", (address, network) => expect(coarseAddress(address)).toBe(network));
