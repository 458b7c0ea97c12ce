import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

/** An HTTP server that takes requests. */
export interface Listening {
  /** The port taken; the one asked for, unless that was 0. */
  port: number;
  /** Takes no more connections, lets what runs end for as long as `graceMs`, then cuts what is left. */
  close: (graceMs: number) => Promise<void>;
}

export interface ListenOptions {
  /** Answers a request; `env` is what the adapter knows of its connection. */
  fetch: (request: Request, env: object) => Response | Promise<Response>;
  host: string;
  port: number;
}

const closing = async (server: Server, graceMs: number): Promise<void> => {
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
};

/** Listens; rejects with the system's error (`EADDRINUSE` …) when it cannot. */
export const listen = async ({ fetch, host, port }: ListenOptions): Promise<Listening> => {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { port: (server.address() as AddressInfo).port, close: async (graceMs) => await closing(server, graceMs) };
};
