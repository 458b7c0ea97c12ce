import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { callsOfOrganization } from "../testing/sample-calls/of-organization.ts";
import { callsOfPeople } from "../testing/sample-calls/of-people.ts";
import { openScene } from "../testing/sample-calls/scene.ts";
import { welcomeProgram } from "../testing/welcome-program.ts";

/*
 * A key that is bound to a program, against every route that leaves something in the log: of what lies in other programs
 * it gets nothing. What the samples make is called Canari, and none of it lies in "theirs".
 */

const scene = await openScene();
const { call, request, service } = scene;
const samples = { ...callsOfPeople(scene), ...callsOfOrganization(scene) };

interface Made {
  id: string;
  key: string;
}

const theirs = welcomeProgram("theirs");
await call("POST", "/api/programs", { body: { definition: theirs } });
await call("POST", "/api/programs/theirs/versions");
const keyOf = async (role: string): Promise<string> =>
  (await call<Made>("POST", "/api/keys", { body: { name: role, role, programs: ["theirs"] } })).body.key;
const keys = { administrator: await keyOf("administrator"), integrator: await keyOf("integrator") };

const asKey = async (
  key: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; text: string; body: never }> => {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await request(method, path, { as: null, headers, ...(body !== undefined && { body }) });
  const text = await answer.text();
  return { status: answer.status, text, body: (text.startsWith("{") ? JSON.parse(text) : undefined) as never };
};

/** These answer what was sent, or say what everybody may know. */
const OWN = new Set(["POST /participants", "POST /views"]);

test.each(Object.keys(samples).filter((name) => !OWN.has(name)))("%s gives nothing of other programs", async (name) => {
  const { path, body, file, headers, signedIn, visitor } = await samples[name]!();
  if (signedIn === true || visitor === true) return;
  const [method = ""] = name.split(" ");
  const answer = await request(method, `/api${path}`, {
    as: null,
    ...(file !== undefined && { file }),
    ...(body !== undefined && { body }),
    headers: { ...headers, authorization: `Bearer ${keys.administrator}` },
  });
  const text = await answer.text();
  expect(text.toLowerCase()).not.toContain("canari");
  // What is named by its id is not there, or not for this key; a list has nobody in it.
  const { items = [] } = (text.startsWith("{") ? JSON.parse(text) : {}) as { items?: unknown[] };
  const told = items.filter((item) => /"(enr|ptc)_/.test(JSON.stringify(item)));
  const given = name.includes("{") && answer.status < 400 ? [`${answer.status} ${text}`] : [];
  expect([...told, ...given]).toEqual([]);
});

test("of its own program it sees people, feed, webhooks and figures, and no others", async () => {
  const elsewhere = (await call<Made>("POST", "/api/participants", { body: { name: "Canari Ailleurs" } })).body.id;
  await call("POST", "/api/enrollments", { body: { program: "welcome", participant: elsewhere } });
  const admin = keys.administrator;
  const person = await asKey(admin, "POST", "/api/participants", { name: "Of theirs" });
  const participant = (person.body as Made).id;
  const started = await asKey(admin, "POST", "/api/enrollments", { program: "theirs", participant });
  expect(started.status).toBe(201);
  expect((await asKey(admin, "POST", "/api/enrollments", { program: "welcome", participant })).status).toBe(404);
  expect((await asKey(admin, "POST", "/api/enrollments", { program: "theirs", participant: elsewhere })).status).toBe(
    404,
  );
  // Somebody of theirs who is in another program too: that journey stays hidden.
  await call("POST", "/api/enrollments", { body: { program: "welcome", participant } });
  const file = (await asKey(admin, "GET", `/api/participants/${participant}/file`)).body as {
    enrollments: { program: { slug: string } }[];
  };
  expect(file.enrollments.map(({ program }) => program.slug)).toEqual(["theirs"]);
  const list = (await asKey(admin, "GET", "/api/participants")).body as { items: Made[] };
  expect(list.items.map(({ id }) => id)).toEqual([participant]);
  const programs = (await asKey(admin, "GET", "/api/programs")).body as { items: { slug: string }[] };
  expect(programs.items.map(({ slug }) => slug)).toEqual(["theirs"]);

  await settleFeed(service.store);
  const feed = (await asKey(keys.integrator, "GET", "/api/events?limit=200")).body as {
    items: { data: { program: { slug: string } } }[];
  };
  expect(feed.items.length).toBeGreaterThan(0);
  expect(new Set(feed.items.map(({ data }) => data.program.slug))).toEqual(new Set(["theirs"]));

  const hook = { url: "http://127.0.0.1:9000/hook", types: ["*"] };
  const foreign = (await call<Made>("POST", "/api/webhooks", { body: hook })).body.id;
  expect((await asKey(keys.integrator, "POST", "/api/webhooks", hook)).status).toBe(422);
  expect((await asKey(keys.integrator, "POST", "/api/webhooks", { ...hook, program: "welcome" })).status).toBe(404);
  const own = await asKey(keys.integrator, "POST", "/api/webhooks", { ...hook, program: "theirs" });
  expect(own.status).toBe(201);
  const { id } = own.body as Made;
  expect((await asKey(keys.integrator, "PATCH", `/api/webhooks/${id}`, { program: null })).status).toBe(422);
  for (const method of ["GET", "DELETE"] as const)
    expect((await asKey(keys.integrator, method, `/api/webhooks/${foreign}`)).status).toBe(404);
  const hooks = (await asKey(keys.integrator, "GET", "/api/webhooks")).body as { items: Made[] };
  expect(hooks.items.map((one) => one.id)).toEqual([id]);
});

test("it makes no keys, and is bound to programs that there are", async () => {
  expect((await asKey(keys.administrator, "POST", "/api/keys", { name: "x", role: "integrator" })).status).toBe(403);
  const body = { name: "x", role: "integrator", programs: ["nowhere"] };
  expect((await call("POST", "/api/keys", { body })).status).toBe(422);
});
