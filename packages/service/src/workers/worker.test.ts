import { expect, test } from "vitest";
import { startWorker } from "./worker.ts";

/** Rounds that the test ends one by one. */
const stepper = () => {
  const waiting: ((more: boolean | Error) => void)[] = [];
  let rounds = 0;
  return {
    rounds: () => rounds,
    round: () => {
      rounds += 1;
      return new Promise<boolean>((resolve, reject) => {
        waiting.push((more) => (more instanceof Error ? reject(more) : resolve(more)));
      });
    },
    end: async (more: boolean | Error) => {
      while (waiting.length === 0) await new Promise(setImmediate);
      waiting.shift()!(more);
      await new Promise(setImmediate);
    },
  };
};
const never = 1_000_000;
const fail = (error: unknown) => {
  throw error;
};

test("a worker goes on while there is more, then waits until it is woken", async () => {
  const { rounds, round, end } = stepper();
  const worker = startWorker({ name: "test", round, interval: never, onError: fail });
  await end(true);
  await end(true);
  await end(false);
  expect(rounds()).toBe(3);
  worker.wake();
  await end(false);
  expect(rounds()).toBe(4);
  await worker.stop();
  expect(rounds()).toBe(4);
});

test("a worker that fails rests, also when it was woken meanwhile", async () => {
  const { rounds, round, end } = stepper();
  const worker = startWorker({ name: "test", round, interval: never, onError: () => {} });
  worker.wake();
  await end(new Error("no"));
  expect(rounds()).toBe(1);
  await worker.stop();
});

test("a wake during a round is not lost", async () => {
  const { rounds, round, end } = stepper();
  const worker = startWorker({ name: "test", round, interval: never, onError: fail });
  worker.wake();
  await end(false);
  expect(rounds()).toBe(2);
  await end(false);
  await worker.stop();
});

test("stopping waits for the round and gives back what was claimed", async () => {
  const { round, end } = stepper();
  const order: string[] = [];
  const worker = startWorker({
    name: "test",
    interval: never,
    onError: fail,
    round: async () => {
      await round();
      order.push("round");
      return true;
    },
    release: async () => void order.push("release"),
  });
  const stopped = worker.stop().then(() => order.push("stopped"));
  await end(false);
  await stopped;
  expect(order).toEqual(["round", "release", "stopped"]);
});

test("a round that throws is told of, and the worker goes on after a rest", async () => {
  const errors: unknown[] = [];
  const { round, end, rounds } = stepper();
  const worker = startWorker({ name: "test", round, interval: never, onError: (error) => void errors.push(error) });
  await end(new Error("the database is away"));
  expect(errors).toEqual([new Error("the database is away")]);
  await end(false);
  expect(rounds()).toBe(2);
  await worker.stop();
});
