import type { Server } from "./server.ts";

/** Several servers as one: each request goes to the next, as behind a plain round-robin. */
export const inTurn = (servers: readonly Server[]): Server => {
  let next = 0;
  return {
    ...servers[0]!,
    address: async () => await servers[(next += 1) % servers.length]!.address(),
    end: async () => void (await Promise.all(servers.map(async (server) => await server.end()))),
  };
};
