import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createApp, createKey, sealAudit } from "@parcours/service";
import { connect } from "@parcours/store";
import { prepareFolder } from "@parcours/store/testing";
import { openTestService } from "@parcours/service/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, type Listening } from "../listen.ts";
import { temporaryFolder } from "../testing/server-process.ts";
import { runParcours } from "./run.ts";

const { service, admin } = await openTestService();
const folder = temporaryFolder();
const PROGRAM = fileURLToPath(new URL("../../../../workflows/mentoring-mentor/program.json", import.meta.url));
const BROKEN = join(folder.path, "broken.json");

let listening: Listening;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  const stopping = new AbortController();
  const app = createApp({ service, version: "0.0.0", url: "http://localhost", stopping: stopping.signal });
  listening = await listen({ fetch: (request) => app.fetch(request), host: "127.0.0.1", port: 0 });
  const { key } = await createKey(admin, { name: "cli", role: "administrator" });
  environment = {
    LANG: "en_US.UTF-8",
    PARCOURS_URL: `http://127.0.0.1:${listening.port}`,
    PARCOURS_API_KEY: key,
    PARCOURS_DATA: join(folder.path, "data"),
  };
  const good = JSON.parse(readFileSync(PROGRAM, "utf8")) as Record<string, unknown>;
  writeFileSync(BROKEN, JSON.stringify({ ...good, id: "broken", initial: "nowhere" }));
});
afterAll(async () => {
  await listening.close(0);
  folder.remove();
});

const run = async (args: string[], changes: NodeJS.ProcessEnv = {}, interrupted = new AbortController().signal) => {
  let out = "";
  let errors = "";
  const code = await runParcours(args, {
    environment: { ...environment, ...changes },
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      errors += text;
    },
    interrupted,
  });
  return { code, out, errors };
};

describe("parcours check", () => {
  test("passes a good program and refuses a broken one, in the language asked for", async () => {
    expect(await run(["check", PROGRAM])).toMatchObject({ code: 0, out: expect.stringContaining("0 errors") });
    const broken = await run(["check", PROGRAM, BROKEN, "--language", "fr"]);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain("erreur");
    expect(broken.out).toMatch(/garantie « .+ » : démontrée/);
    const { ok, files } = JSON.parse((await run(["check", BROKEN, "--json"])).out) as {
      ok: boolean;
      files: { problems: { path: string; message: string }[] }[];
    };
    expect(ok).toBe(false);
    expect(files[0]?.problems.map(({ path }) => path)).toContain("/initial");
    const whole = JSON.parse((await run(["check", PROGRAM, "--json"])).out) as {
      files: { properties: { id: string; verdict: string }[] }[];
    };
    expect(whole.files[0]?.properties.length).toBeGreaterThan(0);
    expect(whole.files[0]?.properties.every(({ verdict }) => verdict === "proved")).toBe(true);
  });

  test("says that a file cannot be read", async () => {
    expect(await run(["check", "/nowhere.json"])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("/nowhere.json"),
    });
  });
});

describe("parcours simulate", () => {
  test("plays one scenario step by step, or all of them", async () => {
    const { scenarios } = JSON.parse((await run(["simulate", PROGRAM, "--json"])).out) as {
      scenarios: { id: string; passed: boolean }[];
    };
    expect(scenarios.length).toBeGreaterThan(5);
    expect(scenarios.every(({ passed }) => passed)).toBe(true);
    const id = scenarios[0]?.id ?? "";
    const one = await run(["simulate", PROGRAM, "--scenario", id, "--language=fr"]);
    expect(one).toMatchObject({ code: 0, out: expect.stringContaining("réussi") });
    expect(await run(["simulate", PROGRAM, "--scenario", "no-such"])).toMatchObject({
      code: 2,
      errors: expect.stringContaining(id),
    });
  });
});

describe("parcours diagram", () => {
  test("draws Mermaid or a picture", async () => {
    expect((await run(["diagram", PROGRAM])).out).toMatch(/^stateDiagram-v2/);
    expect((await run(["diagram", PROGRAM, "--svg", "--depth", "0"])).out).toMatch(/^<svg /);
    expect(Object.keys(JSON.parse((await run(["diagram", PROGRAM, "--json"])).out) as object)).toEqual(["mermaid"]);
    expect((await run(["diagram", PROGRAM, "--depth", "deep"])).code).toBe(2);
  });
});

describe("parcours publish and export", () => {
  test("publishes a version, says when nothing changed, and gives the definition back byte for byte", async () => {
    expect((await run(["publish", PROGRAM])).out).toContain("version 1 published");
    expect((await run(["publish", PROGRAM])).out).toContain("nothing new");
    const changed = join(folder.path, "changed.json");
    const text = readFileSync(PROGRAM, "utf8");
    const definition = JSON.parse(text) as { meta: { summary: object } };
    writeFileSync(changed, JSON.stringify({ ...definition, meta: { ...definition.meta, summary: "Another one." } }));
    expect(JSON.parse((await run(["publish", changed, "--note", "Shorter", "--json"])).out)).toMatchObject({
      program: "mentoring-mentor",
      version: 2,
      unchanged: false,
    });
    expect((await run(["export", "mentoring-mentor", "--version", "1"])).out).toBe(text);
    expect((await run(["export", "mentoring-mentor"])).out).toContain("Another one.");
    expect((await run(["export", "no-such-program"])).code).toBe(1);
  });

  test("shows every problem of a program that cannot be published", async () => {
    const refused = await run(["publish", BROKEN]);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain("/initial");
  });
});

describe("parcours events", () => {
  test("reads the feed, and follows it until interrupted", async () => {
    const read = await run(["events", "--types", "program.published", "--json"]);
    expect(read.code).toBe(0);
    const items = read.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; cursor: string });
    expect(items.map(({ type }) => type)).toEqual(["program.published", "program.published"]);

    const interruption = new AbortController();
    let seen = "";
    const code = await runParcours(["events", "--follow", "--after", items[0]?.cursor ?? "", "--json"], {
      environment,
      write: (text) => {
        seen += text;
        interruption.abort();
      },
      complain: () => {},
      interrupted: interruption.signal,
    });
    expect(code).toBe(0);
    expect(JSON.parse(seen)).toMatchObject({ type: "program.published", cursor: items[1]?.cursor });
  });
});

describe("parcours doctor", () => {
  test("tells how the server keeps its data and what waits", async () => {
    const { code, out } = await run(["doctor", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      storage: { kind: service.store.kind },
      pendingMigrations: [],
      backlog: { pendingDeliveries: 0, deadEffects: 0 },
    });
    expect((await run(["doctor", "--language", "fr"])).out).toContain("Migrations : à jour");
  });

  test("opens a folder itself when no server runs, and makes none", async () => {
    expect(await run(["doctor", "--offline"])).toMatchObject({
      code: 1,
      errors: expect.stringContaining("holds no data"),
    });
    const dataFolder = join(folder.path, "data");
    await prepareFolder(dataFolder);
    const store = await connect({ dataFolder });
    const held = await run(["doctor", "--offline"]);
    expect(held).toMatchObject({ code: 1, errors: expect.stringContaining(String(process.pid)) });
    await store.close();
    expect(await run(["doctor", "--offline"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("Migrations: up to date"),
    });
  });
});

describe("parcours verify-audit", () => {
  test("says that the log is as it was written, and names the first row that is not", async () => {
    while ((await sealAudit(service)) > 0);
    const { code, out } = await run(["verify-audit", "--json"]);
    const found = JSON.parse(out) as { ok: boolean; checked: number; head: string };
    expect({ code, ...found }).toMatchObject({ code: 0, ok: true, head: expect.stringMatching(/^\d+:[\da-f]{64}$/) });
    expect(await run(["verify-audit", "--expected", found.head])).toMatchObject({
      code: 0,
      out: expect.stringContaining("all as they were written"),
    });
    const longer = found.head.replace(/^\d+/, String(found.checked + 1_000));
    expect(await run(["verify-audit", "--expected", longer, "--language", "fr"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("a été supprimée à partir d’ici"),
    });
    expect((await run(["verify-audit", "--expected", "nonsense"])).code).toBe(2);
    await service.store.backend.session(async (session) => {
      await session.exec(`select set_config('parcours.organization', '*', true);
        alter table audit_entries disable trigger user;
        update audit_entries set action = 'nothing' where (organization_id, id) = (
          select organization_id, entry_id from audit_seals where position = 2 limit 1);
        alter table audit_entries enable trigger user;`);
    });
    expect(await run(["verify-audit"])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ #2 aud_\w+: the row was changed or moved \(1 rows before it/),
    });
  });
});

describe("parcours", () => {
  test("has help for everything, in both languages", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("simulate") });
    expect((await run([], { LANG: "fr_FR.UTF-8" })).out).toContain("Commandes :");
    for (const name of [
      "check",
      "simulate",
      "diagram",
      "publish",
      "export",
      "events",
      "doctor",
      "backup",
      "restore",
      "release",
      "move",
      "verify-audit",
    ]) {
      expect(await run([name, "--help"])).toMatchObject({ code: 0, out: expect.stringContaining(`parcours ${name}`) });
    }
  });

  test("tells wrong usage (2) from a server out of reach (3)", async () => {
    expect((await run(["frobnicate"])).code).toBe(2);
    expect((await run(["check"])).code).toBe(2);
    expect((await run(["check", PROGRAM, "--unknown"])).code).toBe(2);
    expect((await run(["export", "x"], { PARCOURS_URL: "http://127.0.0.1:1" })).code).toBe(3);
    expect((await run(["export", "x"], { PARCOURS_API_KEY: "parcours_no-such-key-at-all" })).code).toBe(3);
  });

  test("works as a process of its own", async () => {
    const main = fileURLToPath(new URL("main.ts", import.meta.url));
    const [{ stdout }, failed] = await Promise.all([
      promisify(execFile)(process.execPath, [main, "check", PROGRAM, "--json"]),
      promisify(execFile)(process.execPath, [main, "check", BROKEN]).catch((error: unknown) => error),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(failed).toMatchObject({ code: 1 });
  });
});
