import { test } from "vitest";
import { runChaos } from "../chaos/run-chaos.ts";

const events = Number(process.env["PARCOURS_FAULTS_EVENTS"] ?? 10_000);

test(
  `${events} events reach receivers that do everything receivers do, from a sender that is killed twenty times`,
  async () => await runChaos({ events, people: 250, kills: 20, timeout: 2, withinMs: 300_000 }),
  900_000,
);
