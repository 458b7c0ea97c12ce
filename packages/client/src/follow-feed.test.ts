import { describe, expect, test } from "vitest";
import { createClient } from "./client.ts";
import { type FollowOptions, followFeed } from "./follow-feed.ts";
import { readServerSentEvents, type ServerSentEvent } from "./read-server-sent-events.ts";

const bodyOf = (
  chunks: readonly Uint8Array[],
  then: "ends" | "breaks" | "hangs" = "ends",
): ReadableStream<Uint8Array> => {
  const left = [...chunks];
  return new ReadableStream({
    pull: (controller) => {
      const next = left.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (then === "ends") controller.close();
      else if (then === "breaks") controller.error(new TypeError("terminated"));
    },
  });
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const announcement = (n: number) => ({ id: `evt_${n}`, type: "task.done", timestamp: "t", data: { n } });
const message = (n: number): string => `id: 0.${n}\nevent: task.done\ndata: ${JSON.stringify(announcement(n))}\n\n`;
const stream = (from: number, to: number, then?: "ends" | "breaks" | "hangs") => (): Response => {
  const text = Array.from({ length: to - from + 1 }, (_, index) => message(from + index)).join(": still here\n\n");
  return new Response(bodyOf([bytes(`retry: 0\n\n${text}`)], then));
};
const refused = (status: number, code: string) => (): Response =>
  new Response(JSON.stringify({ status, code, title: "T", detail: "D", instance: "r" }), {
    status,
    headers: { "content-type": "application/problem+json", "retry-after": "0" },
  });

/** Answers in turn; keeps what was asked. */
const feedOf = (...answers: ((request: Request) => Response | Promise<Response>)[]) => {
  const asked: string[] = [];
  const left = [...answers];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname.replace("/api/events", "") + decodeURIComponent(search));
    return await (left.shift() ?? stream(1, 0, "hangs"))(request);
  };
  return { asked, client: createClient({ baseUrl: "https://parcours.test", fetch, retries: 0 }) };
};

/** So many items, then the following is ended. */
const take = async (count: number, { client }: ReturnType<typeof feedOf>, options: FollowOptions = {}) => {
  const taken: string[] = [];
  for await (const { id, cursor } of followFeed(client, options)) {
    taken.push(`${id} ${cursor}`);
    if (taken.length === count) break;
  }
  return taken;
};
const items = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `evt_${from + index} 0.${from + index}`);

describe("server-sent events", () => {
  const text = "retry: 5\r\n\r\n: hello\r\rid: a\ndata: é\ndata:✓\n\ndata\nid:b\nodd: x\n\nid: unfinished\ndata: x\n";
  const read = async (chunks: Uint8Array[]) => {
    const events: ServerSentEvent[] = [];
    for await (const event of readServerSentEvents(bodyOf(chunks))) events.push(event);
    return events;
  };
  const expected = [
    { id: undefined, data: undefined, retry: 5 },
    { id: undefined, data: undefined, retry: undefined },
    { id: "a", data: "é\n✓", retry: undefined },
    { id: "b", data: "", retry: undefined },
  ];

  test("are the same however the bytes are cut", async () => {
    expect(await read([bytes(text)])).toEqual(expected);
    for (let size = 1; size < 12; size += 1) {
      const all = bytes(text);
      const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
        all.slice(n * size, (n + 1) * size),
      );
      expect(await read(chunks)).toEqual(expected);
    }
  });

  test("let the body go when nobody reads on", async () => {
    const body = bodyOf([bytes(message(1))], "hangs");
    for await (const event of readServerSentEvents(body)) {
      expect(event.id).toBe("0.1");
      break;
    }
    expect(body.locked).toBe(true);
    await expect(readServerSentEvents(bodyOf([bytes("data: x")], "breaks")).next()).rejects.toThrow("terminated");
  });
});

describe("following by stream", () => {
  test("gives all in order over ends, breaks, refusals and no answer, each once", async () => {
    const interruptions: unknown[] = [];
    const feed = feedOf(
      stream(1, 3, "ends"),
      refused(503, "unavailable"),
      stream(4, 4, "breaks"),
      () => Promise.reject(new TypeError("fetch failed")),
      () => new Response("<h1>", { status: 502 }),
      stream(5, 7, "hangs"),
    );
    expect(await take(7, feed, { onInterruption: (why) => interruptions.push(why) })).toEqual(items(1, 7));
    expect(feed.asked).toEqual([
      "/stream",
      "/stream?after=0.3",
      "/stream?after=0.3",
      "/stream?after=0.4",
      "/stream?after=0.4",
      "/stream?after=0.4",
    ]);
    expect(interruptions).toMatchObject([
      undefined,
      { code: "unavailable" },
      { message: "terminated" },
      { code: "unreachable" },
      { code: "unexpected_answer" },
    ]);
  });

  test("keeps the place after each was dealt with, never before", async () => {
    const story: string[] = [];
    const feed = feedOf(stream(1, 3, "hangs"));
    for await (const { id } of followFeed(feed.client, {
      after: "0.0",
      checkpoint: (at) => story.push(`keep ${at}`),
    })) {
      story.push(id);
      if (id === "evt_3") break;
    }
    expect(story).toEqual(["evt_1", "keep 0.1", "evt_2", "keep 0.2", "evt_3"]);
    expect(feed.asked).toEqual(["/stream?after=0.0"]);
  });

  test("a place that cannot be kept ends it", async () => {
    const full = (): never => {
      throw new Error("disk full");
    };
    await expect(take(3, feedOf(stream(1, 3)), { checkpoint: full })).rejects.toThrow("disk full");
  });

  test("from now on: now is when it began, also after a break", async () => {
    const page = (): Response => Response.json({ items: [], next: "0.9" });
    const feed = feedOf(page, stream(1, 0, "breaks"), stream(10, 10));
    expect(await take(1, feed, { after: "now", types: ["task.done"] })).toEqual(items(10, 10));
    expect(feed.asked.slice(1)).toEqual(["/stream?after=0.9&types=task.done", "/stream?after=0.9&types=task.done"]);
  });

  test("ends without an error when aborted, whatever it is doing", async () => {
    const reading = new AbortController();
    const hanging = feedOf((request) => {
      const { body } = stream(1, 2, "hangs")();
      request.signal.addEventListener("abort", () => void body?.cancel().catch(() => {}));
      return new Response(body!.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: request.signal }));
    });
    const seen: string[] = [];
    for await (const { id } of followFeed(hanging.client, { signal: reading.signal })) {
      seen.push(id);
      if (id === "evt_2") setTimeout(() => reading.abort(), 5);
    }
    expect(seen).toEqual(["evt_1", "evt_2"]);

    const resting = new AbortController();
    const down = feedOf(() => Promise.reject(new TypeError("fetch failed")));
    const onInterruption = (): void => queueMicrotask(() => resting.abort());
    expect(await take(1, down, { signal: resting.signal, onInterruption })).toEqual([]);
    expect(await take(1, down, { signal: AbortSignal.abort() })).toEqual([]);
    expect(down.asked).toHaveLength(1);
  });

  test("gives up what does not get better by itself", async () => {
    for (const [status, code] of [
      [401, "unauthorized"],
      [403, "forbidden"],
      [422, "invalid_input"],
    ] as const) {
      await expect(take(1, feedOf(refused(status, code)))).rejects.toMatchObject({ code });
    }
  });
});

describe("following by looking", () => {
  const page = (from: number, to: number, next: string) => (): Response => {
    const range = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return Response.json({ items: range.map((n) => ({ ...announcement(n), cursor: `0.${n}` })), next });
  };

  test("goes on page by page, and past what other types fill", async () => {
    const kept: string[] = [];
    const feed = feedOf(
      page(1, 2, "0.2"),
      page(1, 0, "0.50"),
      page(1, 0, "0.50"),
      refused(500, "internal"),
      page(51, 51, "0.60"),
      page(61, 61, "0.61"),
    );
    const options = { by: "poll", pollMs: 1, types: ["task.done"], checkpoint: (at: string) => kept.push(at) } as const;
    const slow = take(4, feed, options);
    expect(await slow).toEqual([...items(1, 2), ...items(51, 51), ...items(61, 61)]);
    expect(kept).toEqual(["0.1", "0.2", "0.50", "0.51", "0.60"]);
    expect(feed.asked.map((one) => /after=([\d.]+)/.exec(one)?.[1])).toEqual([
      undefined,
      "0.2",
      "0.50",
      "0.50",
      "0.50",
      "0.60",
    ]);
  });
});
