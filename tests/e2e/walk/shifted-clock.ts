/**
 * Loaded into the server before anything else (`--import`): its clock is ahead of the machine's, or behind, by what the
 * file of WALK_CLOCK says, in milliseconds. What was read is told beside it, in `.seen`. Timers of the process run as ever.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env["WALK_CLOCK"];
const LOOK_MS = 20;

if (file !== undefined) {
  const Real = Date;
  let shift = 0;
  let seen = "";
  const look = (): void => {
    const written = readFileSync(file, "utf8");
    if (written === seen || written === "") return;
    seen = written;
    shift = Number(written);
    writeFileSync(`${file}.seen`, written);
  };
  look();
  setInterval(look, LOOK_MS).unref();
  class Shifted extends Real {
    constructor(...given: [] | ConstructorParameters<typeof Date>) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + shift;
    }
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Real;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}
