import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createClient, verifyWebhook } from "@parcours/client";

const { PARCOURS_URL = "http://localhost:3000", PARCOURS_API_KEY = "", PORT = "4000" } = process.env;
const parcours = createClient({ baseUrl: PARCOURS_URL, key: PARCOURS_API_KEY });
const webhook = await parcours.post("/api/webhooks", { body: { url: `http://127.0.0.1:${PORT}/`, types: ["*"] } });

const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  try {
    const { id, type, data } = await verifyWebhook(Buffer.concat(chunks), request.headers, webhook.secret);
    console.log(id, type, JSON.stringify(data));
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end(); // not ours, changed on the way, or too old
  }
};
createServer((request, response) => void receive(request, response)).listen(Number(PORT));
console.log(`Listening for ${PARCOURS_URL}`);
