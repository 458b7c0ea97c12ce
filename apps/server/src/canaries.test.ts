import { createKey, describeApi } from "@parcours/service";
import { openTestService, publishDefinition, welcomeProgram } from "@parcours/service/testing";
import { afterAll, expect, test } from "vitest";
import { createApplication } from "./application.ts";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";

/*
 * What people are called and what they wrote is planted everywhere it can be written, and looked for where it must
 * never be: logs, metrics, headers, bodies of errors. Failures of our own are forced, for they say most.
 */
const CANARY = "Kanarienvogel";
const canaries = {
  name: `${CANARY} Name`,
  email: "kanarienvogel@example.org",
  text: `Long text about ${CANARY} and the family.`,
};
const HAS_CANARY = /kanarienvogel/i;

const lines: string[] = [];
const logger = createLogger({ logLevel: "debug" }, { write: (line) => void lines.push(line) });
const consoles = (["log", "info", "warn", "error", "debug"] as const).map((method) => {
  const before = console[method];
  console[method] = (...told: unknown[]) => void lines.push(told.map(String).join(" "));
  return () => (console[method] = before);
});
afterAll(() => consoles.forEach((restore) => restore()));

const { admin, organization, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());
const url = "http://localhost";
const config = readConfig({ PARCOURS_DEMO: "0", PARCOURS_SECRET: "s".repeat(32) });
const stopping = new AbortController().signal;
const app = createApplication({ service, config, url, organization, logger, stopping });
const { key } = await createKey(admin, { name: "test", role: "administrator" });

interface Asked {
  method: string;
  path: string;
  body?: unknown;
  type?: string;
  key?: string;
}
const problems: { asked: string; status: number; text: string }[] = [];
const ask = async ({ method, path, body, type = "application/json", key: given = key }: Asked) => {
  const answer = await app.request(path, {
    method,
    headers: {
      authorization: `Bearer ${given}`,
      "sec-fetch-site": "same-origin",
      ...(body !== undefined && { "content-type": type }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const stream = answer.headers.get("content-type")?.includes("event-stream") === true;
  if (stream) await answer.body?.cancel();
  const text = stream ? "" : await answer.text();
  const headers = JSON.stringify([...answer.headers]);
  expect({ method, path, leaks: HAS_CANARY.test(headers) }).toEqual({ method, path, leaks: false });
  if (answer.status >= 400) problems.push({ asked: `${method} ${path}`, status: answer.status, text });
  return { status: answer.status, text };
};

const file = {
  name: canaries.name,
  email: canaries.email,
  externalId: canaries.name,
  attributes: { city: canaries.text, notes: [canaries.text] },
};
const idOf = ({ text }: { text: string }): string => (JSON.parse(text) as { id: string }).id;

/** A value planted at every place of a body that takes text, whatever else it asks for. */
const PLANTED: unknown[] = [
  { ...file },
  { ...file, birthDate: canaries.text },
  { ...file, email: canaries.text },
  { ...file, phone: canaries.text, unknown: canaries.text },
  { type: "withdraw", data: { motivation: canaries.text }, reason: { text: canaries.text, code: canaries.name } },
  { type: "form.application.submitted", data: { motivation: canaries.text, birthDate: canaries.text } },
  { email: canaries.email, role: "coordinator", scope: "own" },
  { email: canaries.email, password: canaries.text },
  { token: canaries.text, name: canaries.name, password: canaries.text },
  {
    person: { name: canaries.name },
    to: {},
    consent: { by: canaries.name, text: canaries.text },
    message: canaries.text,
  },
  { title: canaries.text, members: [canaries.name], data: { seats: canaries.text } },
  { name: canaries.name, settings: { smallestCell: canaries.text } },
  `{"name": "${canaries.name}`,
  `[${JSON.stringify(canaries.text)}]`,
  JSON.stringify(canaries.text),
];

const operations = Object.entries(
  (describeApi({ version: "0", url }) as { paths: Record<string, Record<string, { requestBody?: unknown }>> }).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

test("names, addresses and texts are answered to nobody but who may read them", async () => {
  const person = await ask({ method: "POST", path: "/api/participants", body: file });
  expect(person).toMatchObject({ status: 201 });
  const participant = idOf(person);
  const started = await ask({ method: "POST", path: "/api/enrollments", body: { program: "welcome", participant } });
  const enrollment = idOf(started);
  const applied = await ask({
    method: "POST",
    path: `/api/enrollments/${enrollment}/events`,
    body: { type: "form.application.submitted", data: { motivation: canaries.text, birthDate: "1990-05-02" } },
  });
  expect(applied.status).toBe(200);
  expect(
    (await ask({ method: "POST", path: "/api/participants", body: { name: "Other", externalId: canaries.name } }))
      .status,
  ).toBe(200);
  const other = idOf(await ask({ method: "POST", path: "/api/participants", body: { name: "Other" } }));
  // Taken: the database itself says whose it is.
  const taken = await ask({ method: "PATCH", path: `/api/participants/${other}`, body: { externalId: canaries.name } });
  expect(taken.status).toBe(409);

  const ids: Record<string, string> = { "/participants": participant, "/enrollments": enrollment };
  for (const { method, path, operation } of operations) {
    const prefix = Object.keys(ids).find((one) => path.startsWith(`/api${one}/`));
    const asked = path.replaceAll("{program}", "welcome").replaceAll(/\{\w+\}/g, ids[prefix ?? ""] ?? "nobody");
    if (method === "DELETE") continue;
    for (const body of operation.requestBody === undefined ? [undefined] : PLANTED)
      await ask({ method, path: asked, body });
    if (operation.requestBody !== undefined)
      await ask({ method, path: asked, body: canaries.text, type: "text/plain" });
  }
  await ask({ method: "GET", path: `/api/participants?cursor=${CANARY}&limit=${CANARY}` });
  await ask({ method: "GET", path: "/api/me", key: canaries.name.replaceAll(" ", "") });
  expect(problems.length).toBeGreaterThan(300);
}, 60_000);

test("failures of our own tell nobody of them, and the logs nothing but where and what kind", async () => {
  const before = problems.length;
  await service.store.backend.session((session) =>
    session.exec("alter table participants rename column phone to no_phone"),
  );
  const failed = [
    await ask({ method: "POST", path: "/api/participants", body: { ...file, externalId: "new" } }),
    await ask({ method: "GET", path: `/api/participants?q=${CANARY}` }),
  ];
  expect(failed.map(({ status }) => status)).toEqual([500, 500]);
  expect(problems.length).toBe(before + 2);
  const logged = lines.filter((line) => line.includes("A request failed on our side"));
  expect(logged).toHaveLength(2);
  expect(JSON.parse(logged[0]!)).toMatchObject({
    err: { code: "42703", at: expect.any(Array) },
    requestId: expect.any(String),
  });
});

test("bodies of errors, logs and metrics hold no name, address or text", async () => {
  const leaking = problems.filter(({ text }) => HAS_CANARY.test(text));
  expect(leaking.map(({ asked, text }) => `${asked}: ${text}`)).toEqual([]);
  expect(lines.filter((line) => HAS_CANARY.test(line))).toEqual([]);
  for (const path of ["/metrics", "/readyz", "/livez", "/api/health"]) {
    expect(HAS_CANARY.test(await (await app.request(path)).text())).toBe(false);
  }
});
