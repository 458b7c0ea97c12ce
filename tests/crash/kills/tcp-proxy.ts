import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A way to a TCP server that can be disturbed. */
export interface TcpProxy {
  port: number;
  /** As if nothing were between. */
  open: () => void;
  /** Nothing comes through in either direction, and nobody is told: a cable that was pulled. */
  swallow: () => void;
  /** Each thing that a client says arrives so many milliseconds later. */
  slow: (ms: number) => void;
  close: () => void;
}

/** Passes on what `from` says, in order, when the way is free. */
const pipe = async (from: Socket, to: Socket, way: () => Promise<unknown>): Promise<void> => {
  try {
    for await (const chunk of from) {
      await way();
      if (!to.write(chunk as Buffer)) await once(to, "drain");
    }
    to.end();
  } catch {
    to.destroy();
    from.destroy();
  }
};

export const openTcpProxy = async (target: number): Promise<TcpProxy> => {
  let free = Promise.withResolvers<void>();
  free.resolve();
  let lateMs = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    void pipe(client, upstream, async () => {
      await free.promise;
      if (lateMs > 0) await pause(lateMs);
    });
    void pipe(upstream, client, () => free.promise);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    open: () => {
      lateMs = 0;
      free.resolve();
    },
    swallow: () => void (free = Promise.withResolvers<void>()),
    slow: (ms) => void (lateMs = ms),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
