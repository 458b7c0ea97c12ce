/** FT-26: however many hostile bodies come, memory is back within 50 MiB of what the first of them left. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { expect, test } from "vitest";
import { KEY, freePort, startServer, temporaryFolder } from "../../process/server-process.ts";
import { HARMLESS, MIB, REFUSED } from "../hostile/bodies.ts";
import { openDatabase } from "../open-database.ts";

const ROUNDS = 5;
const STORMS = 5;
const LONG_MIB = 100;
const BACK_WITHIN_MIB = 50;

interface Answered {
  name: string;
  status: number;
  ms: number;
}

const residentMib = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test.skipIf(process.platform !== "linux")(
  "memory is back within 50 MiB after hundreds of bodies (not on Linux: no way to look at a process's memory)",
  { timeout: 300_000 },
  async () => {
    const { settings } = await openDatabase(await temporaryFolder());
    const server = startServer(await freePort(), settings);
    await server.ready;
    const headers = { authorization: `Bearer ${KEY}`, "content-type": "application/json" };
    const url = `${server.address}/api/participants`;
    const send = async (body: Uint8Array): Promise<{ status: number; ms: number }> => {
      const began = performance.now();
      const post = async (): Promise<Response> => await fetch(url, { method: "POST", headers, body: body as never });
      // A connection whose body was not read to its end is closed; who just took it for the next request asks again.
      const answer = await post().catch(post);
      await answer.arrayBuffer();
      return { status: answer.status, ms: performance.now() - began };
    };
    /** 100 MiB without a length, as fast as they are taken. */
    const sendLong = async (): Promise<number | undefined> => {
      const { promise, resolve } = Promise.withResolvers<number | undefined>();
      const asked = request(url, { method: "POST", headers: { ...headers, "transfer-encoding": "chunked" } });
      asked.on("response", (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on("error", () => resolve(undefined));
      const part = Buffer.alloc(MIB, " ");
      const over = promise.then(() => "over" as const);
      for (let sent = 0; sent < LONG_MIB; sent += 1) {
        const taken = asked.write(part) ? Promise.resolve() : once(asked, "drain");
        if ((await Promise.race([over, taken])) === "over") break;
      }
      asked.end();
      return await promise;
    };
    const round = async (): Promise<Answered[]> => {
      const answers: Answered[] = [];
      for (const [name, body] of Object.entries({ ...REFUSED, ...HARMLESS }))
        answers.push({ name, ...(await send(body)) });
      return answers;
    };
    /** What a server does all day: it makes the memory that was dropped be collected, which an idle one puts off. */
    const ordinary = async (): Promise<number> => {
      for (let asked = 0; asked < 200; asked += 1) {
        await (await fetch(`${server.address}/api/openapi.json`)).arrayBuffer();
      }
      return residentMib(server.child.pid!);
    };
    const answers: Answered[] = [];
    const storm = async (): Promise<number> => {
      answers.push(...(await Promise.all(Array.from({ length: ROUNDS }, round))).flat());
      const long = await Promise.all([sendLong(), sendLong()]);
      // The connection may be cut before the answer is read; what is answered is that it is too long.
      expect(long.filter((status) => status !== undefined && status !== 413)).toEqual([]);
      return residentMib(server.child.pid!);
    };
    const fresh = await ordinary();
    // The first ones let the heap grow to what such bodies need, and it stays ready for more of them.
    await storm();
    await storm();
    const before = await ordinary();
    let most = before;
    for (let count = 0; count < STORMS; count += 1) most = Math.max(most, await storm());
    let after = await ordinary();
    for (let tries = 0; after > before + BACK_WITHIN_MIB && tries < 20; tries += 1) after = await ordinary();
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const one = await round();
    const slowest = one.toSorted((a, b) => b.ms - a.ms)[0]!;
    const mib = Object.fromEntries(
      Object.entries({ fresh, before, most, after }).map(([name, value]) => [name, Math.round(value)]),
    );
    process.stdout.write(
      `crash: ${JSON.stringify({ bodies: answers.length, mib, slowest: { ...slowest, ms: Math.round(slowest.ms) } })}\n`,
    );
    expect(after).toBeLessThan(before + BACK_WITHIN_MIB);
  },
);
