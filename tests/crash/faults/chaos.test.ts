import { expect, test } from "vitest";
import { runChaos } from "../chaos/run-chaos.ts";

const events = Number(process.env["PARCOURS_FAULTS_EVENTS"] ?? 10_000);

test(`${events} events reach receivers that do everything receivers do, from a sender that is killed twenty times`, async () => {
  const { delivered, failed } = await runChaos({ events, people: 250, kills: 20, timeout: 2, withinMs: 300_000 });
  expect(delivered + failed).toBe(events);
  // Twelve attempts a second apart are seldom used up.
  expect(failed).toBeLessThan(events / 100);
}, 900_000);
