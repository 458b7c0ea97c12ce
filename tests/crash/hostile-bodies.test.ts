/** FT-26: bodies that are too long, too deep, or no text at all are refused, and never make the server fail. */
import { createApp, createKey } from "@parcours/service";
import { openTestService } from "@parcours/service/testing";
import { expect, test } from "vitest";
import { HARMLESS, MIB, REFUSED } from "./hostile/bodies.ts";

test("whatever the body is, the answer is a refusal and never a failure", async () => {
  const { service, admin } = await openTestService({ until: "test" });
  const app = createApp({ service, version: "0.0.0", url: "http://localhost", stopping: new AbortController().signal });
  const { key } = await createKey(admin, { name: "hostile", role: "administrator" });
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const send = async (body: RequestInit["body"]): Promise<number> =>
    (await app.request("/api/participants", { method: "POST", headers, body, duplex: "half" } as RequestInit)).status;
  const answers: Record<string, number> = {};
  for (const [name, body] of Object.entries(REFUSED)) answers[name] = await send(body as never);
  expect(Object.entries(answers).filter(([, status]) => status < 400 || status >= 500)).toEqual([]);
  const harmless: Record<string, number> = {};
  for (const [name, body] of Object.entries(HARMLESS)) harmless[name] = await send(body as never);
  expect(Object.entries(harmless).filter(([, status]) => status >= 500)).toEqual([]);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();

  // What is longer than allowed is not read to its end.
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1;
      if (given > 100) controller.close();
      else controller.enqueue(Buffer.alloc(MIB, " "));
    },
  });
  expect(await send(endless)).toBe(413);
  expect(given).toBeLessThan(10);
});
