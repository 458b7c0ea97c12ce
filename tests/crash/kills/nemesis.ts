import { setTimeout as pause } from "node:timers/promises";
import type { History } from "./history.ts";
import type { Random } from "./random.ts";
import type { Server } from "./server.ts";

/** How often a process is killed before it could answer at all. */
const WHILE_STARTING = 1 / 6;
const STARTING_MS = 900;
/** A crash comes after so many answers and a little more time, so that also a slow machine has work on its way. */
const ANSWERS = { least: 15, most: 90 };
const MORE_MS = 60;

/** Kills the server at moments that nobody chose, and starts it anew at once; leaves it running, under load for a while. */
export const crashAtRandom = async (
  server: Server,
  history: History,
  { kills, random }: { kills: number; random: Random },
): Promise<void> => {
  const underLoad = async (): Promise<void> => {
    await history.answers(ANSWERS.least + Math.floor(random() * (ANSWERS.most - ANSWERS.least)));
    await pause(random() * MORE_MS);
  };
  await underLoad();
  for (let kill = 0; kill < kills; kill += 1) {
    await server.crash();
    if (random() < WHILE_STARTING) await pause(random() * STARTING_MS);
    else await underLoad();
  }
};
