/** WH-17, FT-13: one that asks again and again and one that listens hear everything once, in one order, while many write. */
import { setTimeout as pause } from "node:timers/promises";
import {
  type Context,
  createParticipant,
  createProgram,
  createService,
  publishProgram,
  readFeed,
  sendEvent,
  startEnrollment,
  systemContext,
} from "@parcours/service";
import { connect, listOrganizations, type Store } from "@parcours/store";
import { settleFeed } from "@parcours/store/testing";
import { expect, onTestFinished, test } from "vitest";
import { say } from "../chaos/journeys.ts";
import { openDatabase } from "../kills/database.ts";
import { type Random, randomFrom, seedOfRun } from "../kills/random.ts";
import { relayProgram, TURN } from "../kills/relay-program.ts";
import { API_KEY, startServer } from "../kills/server.ts";

const WRITERS = 20;
const STORES = 4;
/** Each turn announces two things: the form and the move. */
const TURNS = Number(process.env["PARCOURS_FAULTS_FEED"] ?? 100_000) / 2;
/** Turns of one writer that share a transaction. */
const TOGETHER = 25;
/** A writer's commits come up to so much late, in milliseconds. */
const LATE_MS = 25;
/** The listener goes away and comes back after so many. */
const LISTENS_TO = 1_500;

/** A writer with transactions of its own, each of which waits before it commits. */
const openWriter = (store: Store, secret: Uint8Array, organization: string, random: Random): Context => {
  const at = async (point: string): Promise<void> => {
    if (point === "before-commit") await pause(random() * LATE_MS);
  };
  const service = createService({ store, secret, at });
  onTestFinished(async () => await service.close());
  return systemContext(service, organization);
};

const write = async (
  writer: Context,
  all: readonly string[],
  own: readonly string[],
  turns: number,
  random: Random,
) => {
  for (let done = 0; done < turns; done += TOGETHER) {
    const chosen = new Set(own);
    // Some are others' too: their transactions meet.
    if (random() < 0.2) chosen.add(all[Math.floor(random() * all.length)]!);
    const some = [...chosen].slice(-TOGETHER).slice(0, turns - done);
    const send = async (enrollment: string) =>
      await sendEvent(writer, { enrollment, event: { type: TURN, data: { marker: "x" } } });
    await Promise.all(some.map(send));
  }
};

/** Asks for pages of all sizes until it has everything that was written when writing was over. */
const poll = async (reader: Context, writing: AbortSignal, random: Random): Promise<string[]> => {
  const seen: string[] = [];
  let after: string | undefined;
  for (let over = false; ;) {
    const limit = 1 + Math.floor(random() * 500);
    const page = await readFeed(reader, { limit, ...(after !== undefined && { after }) });
    seen.push(...page.items.map(({ id }) => id));
    if (page.next !== after) {
      after = page.next;
      continue;
    }
    if (over) return seen;
    over = writing.aborted;
    if (over) await settleFeed(reader.service.store);
    else await pause(5);
  }
};

/** Follows the stream of server-sent events, leaves it in the middle and comes back with `Last-Event-ID`. */
const listen = async (address: string, enough: number): Promise<{ seen: string[]; streams: number }> => {
  const seen: string[] = [];
  let last: string | undefined;
  let streams = 0;
  while (seen.length < enough) {
    streams += 1;
    const leave = new AbortController();
    const headers = { authorization: `Bearer ${API_KEY}`, ...(last !== undefined && { "last-event-id": last }) };
    const answer = await fetch(`${address}/api/events/stream`, { headers, signal: leave.signal });
    expect(answer.status).toBe(200);
    let text = "";
    let heard = 0;
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const messages = (text + chunk).split("\n\n");
      text = messages.pop()!;
      for (const message of messages) {
        const id = /^id: (.*)$/m.exec(message)?.[1];
        const data = /^data: (.*)$/m.exec(message)?.[1];
        if (id === undefined || data === undefined || heard === LISTENS_TO) continue;
        last = id;
        seen.push((JSON.parse(data) as { id: string }).id);
        heard += 1;
      }
      if (heard === LISTENS_TO || seen.length >= enough) break;
    }
    leave.abort();
  }
  return { seen, streams };
};

test(
  `${TURNS * 2} announcements of ${WRITERS} writers are read once each, in one order`,
  { timeout: 900_000 },
  async () => {
    const seed = seedOfRun();
    say(`feed: seed ${seed}; PARCOURS_CRASH_SEED=${seed} repeats it`);
    const { source, settings, secret } = await openDatabase();
    if (!("url" in source)) throw new Error("this test needs a PostgreSQL server");
    const server = startServer(settings);
    const address = await server.address();
    const stores = await Promise.all(
      Array.from({ length: STORES }, async () => await connect({ ...source, connections: 6 })),
    );
    onTestFinished(async () => void (await Promise.all(stores.map(async (store) => await store.close()))));
    const [organization] = await listOrganizations(stores[0]!.everywhere());
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      openWriter(stores[index % STORES]!, secret, organization!.id, randomFrom(seed + index)),
    );
    const context = writers[0]!;
    await createProgram(context, { definition: relayProgram() });
    await publishProgram(context, { program: "relay" });
    const enroll = async (writer: Context): Promise<string> => {
      const { value } = await createParticipant(writer, { name: "Alix Exemple" });
      return (await startEnrollment(writer, { program: "relay", participant: value.participant.id })).value.id;
    };
    const own = await Promise.all(
      writers.map(
        async (writer) => await Promise.all(Array.from({ length: TOGETHER }, async () => await enroll(writer))),
      ),
    );
    const all = own.flat();

    const writing = new AbortController();
    const began = performance.now();
    const writeAll = async (): Promise<number> => {
      await Promise.all(
        writers.map(async (writer, index) => {
          await write(writer, all, own[index]!, TURNS / WRITERS, randomFrom(seed + 100 + index));
        }),
      );
      writing.abort();
      return (performance.now() - began) / 1_000;
    };
    // The program and the starts were announced too.
    const total = TURNS * 2 + all.length + 1;
    const [seconds, polled, listened] = await Promise.all([
      writeAll(),
      poll(systemContext(context.service, organization!.id), writing.signal, randomFrom(seed + 200)),
      listen(address, total),
    ]);
    expect(polled).toHaveLength(total);
    expect(new Set(polled).size).toBe(total);
    expect(listened.seen).toEqual(polled);
    // Read again when everything is quiet, it is the same.
    expect(await poll(context, writing.signal, randomFrom(seed + 300))).toEqual(polled);
    say(`feed: ${total} announcements written in ${Math.round(seconds)} s, heard over ${listened.streams} streams`);
  },
);
