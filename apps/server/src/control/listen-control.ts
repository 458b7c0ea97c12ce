import { once } from "node:events";
import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { dumpDatabase, releaseOutgoing, type Store } from "@parcours/store";
import { controlAddress } from "./address.ts";
import { linesOf } from "./lines.ts";
import type { Asked, Told } from "./words.ts";

export interface Control {
  close: () => Promise<void>;
}

const answer = async (store: Store, asked: Asked, tell: (told: Told) => Promise<void>): Promise<void> => {
  if (asked.do === "backup") await dumpDatabase(store, tell);
  else await tell({ part: "released", since: await releaseOutgoing(store.everywhere()) });
};

const serve = async (store: Store, socket: Socket): Promise<void> => {
  const tell = async (told: Told): Promise<void> => {
    if (socket.destroyed) throw new Error("Whoever asked has gone.");
    if (!socket.write(`${JSON.stringify(told)}\n`))
      await new Promise<void>((resolve) => void socket.once("drain", resolve).once("close", () => resolve()));
  };
  try {
    for await (const line of linesOf(socket)) {
      await answer(store, JSON.parse(line) as Asked, tell);
      break;
    }
  } catch (error) {
    await tell({ part: "failed", message: error instanceof Error ? error.message : String(error) }).catch(() => {});
  } finally {
    socket.end();
  }
};

/**
 * Lets whoever may read the data folder ask the process that holds it: nobody else can open the embedded database
 * meanwhile. Not by HTTP: a copy of everything is nothing that a key or a session should ever open.
 */
export const listenControl = async (store: Store, dataFolder: string): Promise<Control> => {
  const address = controlAddress(dataFolder);
  // Left by a process that was killed; the folder's lock says that there is no other.
  if (process.platform !== "win32") rmSync(address, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    void serve(store, socket);
  });
  server.listen(address);
  await once(server, "listening");
  if (process.platform !== "win32") chmodSync(address, 0o600);
  return {
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
