import { settleFeed } from "@parcours/store/testing";
import { describe, expect, test } from "vitest";
import type { Feed } from "../../../feed/read.ts";
import { publishDefinition } from "../../../testing/publish-definition.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { startSession } from "../../../sign-in/sign-in.ts";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { liveThrough } from "../../../testing/live-through.ts";
import { announcementCatalog } from "../../schemas/announcements.ts";
import { type CallOptions, openTestApi } from "../../../testing/open-test-api.ts";

const stopping = new AbortController();
const { admin, call, failures, organization, refused, request, service } = await openTestApi({
  stopping: stopping.signal,
});
await publishDefinition(admin, welcomeProgram());
const live = async () => {
  const id = await liveThrough(admin, 1);
  await settleFeed(service.store);
  return id;
};

interface ServerEvent {
  id: string;
  event: string;
  data: { id: string; type: string; data: Record<string, unknown> };
}

/** Opens a stream and reads events from it, one by one. */
const listen = async (path = "/api/events/stream", options: CallOptions = {}) => {
  const response = await request("GET", path, options);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<ServerEvent | undefined> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const fields = Object.fromEntries(
          block.split("\n").map((line) => [line.split(": ")[0], line.slice(line.indexOf(": ") + 2)]),
        );
        if (fields["data"] === undefined) continue;
        return { id: fields["id"]!, event: fields["event"]!, data: JSON.parse(fields["data"]) as ServerEvent["data"] };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  const take = async (count: number): Promise<ServerEvent[]> => {
    const events: ServerEvent[] = [];
    while (events.length < count) events.push((await next())!);
    return events;
  };
  return { next, take, leave: async () => await reader.cancel() };
};

describe("the feed", () => {
  test("is read page by page to its end, and on from there", async () => {
    await live();
    const all = await call<Feed>("GET", "/api/events");
    expect(all.body.items.length).toBeGreaterThan(5);
    const paged: Feed["items"] = [];
    let after = "";
    for (;;) {
      const page: { body: Feed } = await call<Feed>("GET", `/api/events?limit=3${after && `&after=${after}`}`);
      after = page.body.next;
      if (page.body.items.length === 0) break;
      paged.push(...page.body.items);
    }
    expect(paged).toEqual(all.body.items);
    expect((await call<Feed>("GET", "/api/events?after=now")).body).toEqual({ items: [], next: after });
    const id = await live();
    const later = await call<Feed>("GET", `/api/events?after=${after}&types=enrollment.started,enrollment.exited`);
    expect(later.body.items.map(({ type, data }) => [type, data["enrollment"]])).toEqual([
      ["enrollment.started", id],
      ["enrollment.exited", id],
    ]);
  });

  test("WH-18 what is announced is what is documented, with nothing personal in it", async () => {
    await live();
    const { body, text } = await call<Feed>("GET", "/api/events?limit=200");
    const schemas = new Map(announcementCatalog.map(({ type, schema }) => [type, schema]));
    for (const { type, timestamp, data } of body.items) {
      const parsed = schemas.get(type)?.safeParse({ type, timestamp, data });
      expect({ type, data, known: parsed !== undefined, issues: parsed?.error?.issues }).toEqual({
        type,
        data,
        known: true,
      });
    }
    for (const { schema, example } of announcementCatalog) expect(schema.safeParse(example).error).toBeUndefined();
    expect(text).not.toContain("Secret");
  });

  test("asks for a cursor of its own, and for those who may", async () => {
    expect(await refused("GET", "/api/events?after=nonsense")).toMatchObject({ status: 422 });
    expect(await refused("GET", "/api/events?after=1.2.3")).toMatchObject({
      status: 422,
      body: { errors: [{ path: "/query/after" }] },
    });
    expect(await refused("GET", "/api/events?types=enrollment.danced")).toMatchObject({ status: 422 });
    for (const path of ["/api/events", "/api/events/stream"]) {
      expect(await refused("GET", path, { as: null })).toMatchObject({ status: 401 });
      expect(await refused("GET", path, { as: "coordinator" })).toMatchObject({ status: 403 });
    }
    expect(await refused("GET", "/api/events/stream?after=1.2.3")).toMatchObject({ status: 422 });
    expect((await call<Feed>("GET", "/api/events", { as: "stranger" })).body.items).toEqual([]);
    await call("HEAD", "/api/events/stream");
  });
});

describe("the stream", () => {
  test("tells what was, then what comes, and goes on where a lost one was", async () => {
    await live();
    const known = (await call<Feed>("GET", "/api/events?limit=200")).body.items;
    const first = await listen();
    const begun = await first.take(3);
    expect(begun.map(({ data }) => data.id)).toEqual(known.slice(0, 3).map(({ id }) => id));
    await first.leave();

    const second = await listen("/api/events/stream", { headers: { "last-event-id": begun[2]!.id } });
    const rest = await second.take(known.length - 3);
    expect(rest.map(({ data }) => data.id)).toEqual(known.slice(3).map(({ id }) => id));
    const id = await live();
    const [next] = await second.take(1);
    expect(next).toMatchObject({ event: "enrollment.started", data: { data: { enrollment: id, sequence: 1 } } });
    await second.leave();
  });

  test("from now on tells only what comes; types choose", async () => {
    const stream = await listen("/api/events/stream?after=now&types=enrollment.exited");
    const id = await live();
    const [only] = await stream.take(1);
    expect(only).toMatchObject({ event: "enrollment.exited", data: { data: { enrollment: id } } });
    await stream.leave();
  });

  test("SEC-07 ends with the key, the session or the membership by which it was opened", async () => {
    const made = await call<{ id: string; key: string }>("POST", "/api/keys", {
      body: { name: "x", role: "integrator" },
    });
    const byKey = await listen("/api/events/stream?after=now", {
      as: null,
      headers: { authorization: `Bearer ${made.body.key}` },
    });
    const signedIn = async () => {
      const person = await addPerson(service, organization, "integrator");
      const browser = openBrowser({ call });
      browser.keep((await startSession(service, { headers: new Headers(), address: undefined }, person.id)).cookies);
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const stream = await listen("/api/events/stream?after=now", { as: null, headers: { cookie } });
      return { person, browser, stream };
    };
    const signsOut = await signedIn();
    const leaves = await signedIn();
    const ended = [byKey, signsOut.stream, leaves.stream].map(async (stream) => await stream.next());
    await call("DELETE", `/api/keys/${made.body.id}`);
    await signsOut.browser.send("DELETE", "/api/session");
    await call("DELETE", `/api/members/${leaves.person.member}`);
    expect(await Promise.all(ended)).toEqual([undefined, undefined, undefined]);
  });

  test("REL-04 ends when the server stops, which then takes no new work", async () => {
    const stream = await listen("/api/events/stream?after=now");
    const ended = stream.next();
    stopping.abort();
    expect(await ended).toBeUndefined();
    const answer = await refused("GET", "/api/me");
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(answer.headers.get("retry-after")).toBe("5");
    expect((await request("GET", "/readyz")).status).toBe(503);
    expect((await request("GET", "/livez")).status).toBe(200);
    expect(failures).toEqual([]);
  });
});
