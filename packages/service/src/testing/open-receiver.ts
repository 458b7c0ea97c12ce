import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A delivery as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Answers nothing at all. */
  hang?: boolean;
}

/** A real HTTP receiver on this machine; `reply` says what it answers to each delivery, in the order of arrival. */
export const openReceiver = async (reply: (received: Received, index: number) => Reply = () => ({ status: 204 })) => {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      const one = { headers: request.headers, body };
      const { status, headers, body: text, hang } = reply(one, received.push(one) - 1);
      if (hang !== true) response.writeHead(status, headers).end(text);
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    /** Until what was received is enough. */
    until: async (enough: (received: readonly Received[]) => boolean): Promise<void> => {
      if (enough(received)) return;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (!enough(received)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
