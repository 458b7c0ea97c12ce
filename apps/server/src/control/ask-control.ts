import { once } from "node:events";
import { connect } from "node:net";
import { BackupError } from "@parcours/store";
import { controlAddress } from "./address.ts";
import { linesOf } from "./lines.ts";
import type { Asked, Told } from "./words.ts";

/** Asks the process that holds a data folder. Throws when it does not answer, or what it says went wrong. */
export async function* askControl(dataFolder: string, asked: Asked): AsyncGenerator<Exclude<Told, { part: "failed" }>> {
  const socket = connect(controlAddress(dataFolder));
  try {
    await once(socket, "connect");
    socket.write(`${JSON.stringify(asked)}\n`);
    for await (const line of linesOf(socket)) {
      const told = JSON.parse(line) as Told;
      if (told.part === "failed") throw new BackupError(told.message);
      yield told;
    }
  } finally {
    socket.destroy();
  }
}
