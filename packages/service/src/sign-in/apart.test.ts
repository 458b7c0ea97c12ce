import { expect, test } from "vitest";
import { doApart, settleApart } from "./apart.ts";

test("what fails behind an answer is told, and keeps nothing else back", async () => {
  const told: unknown[] = [];
  const service = { onFailure: (error: unknown): void => void told.push(error) };
  const failure = new Error("no mail was written");
  let done = false;
  doApart(service, async () => await Promise.reject(failure));
  doApart(service, async () => {
    await Promise.resolve();
    done = true;
  });
  await settleApart(service);
  expect({ told, done }).toEqual({ told: [failure], done: true });
});
