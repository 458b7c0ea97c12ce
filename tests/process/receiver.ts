import { once } from "node:events";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";
import { onTestFinished } from "vitest";

/** A webhook as it was received, its signature verified. */
export interface Received {
  id: string;
  type: string;
  data: { id: string; sequence: number; enrollment?: string } & Record<string, unknown>;
}

/** Somebody's own endpoint: takes webhooks, verifies each with the library that the standard offers, keeps them. */
export const openReceiver = async () => {
  const received: Received[] = [];
  const refused: string[] = [];
  let secret = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      try {
        const headers = request.headers as Record<string, string>;
        const body = new Webhook(secret).verify(Buffer.concat(chunks).toString("utf8"), headers) as Omit<
          Received,
          "id"
        >;
        received.push({ ...body, id: headers["webhook-id"] ?? "" });
        response.writeHead(204).end();
      } catch (error) {
        refused.push(String(error));
        response.writeHead(400).end();
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    /** What was not signed as it should be. */
    refused,
    setSecret: (given: string) => {
      secret = given;
    },
  };
};
