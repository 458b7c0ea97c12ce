/** A receiver that runs as it stands, and how an answer is verified: what the page shows beside a new secret. */
export const verifyExample = (secret: string): string => `import { createServer } from "node:http";
import { Webhook } from "standardwebhooks"; // npm install standardwebhooks

const webhook = new Webhook("${secret}");
const seen = new Set(); // in production: a table

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    // The body as it came: parse nothing before.
    const event = webhook.verify(Buffer.concat(chunks).toString(), request.headers);
    const id = request.headers["webhook-id"]; // the same on every attempt
    if (!seen.has(id)) console.log(event.type, event.data);
    seen.add(id);
    response.writeHead(204).end(); // answer first, work afterwards
  } catch {
    response.writeHead(400).end();
  }
}).listen(4000);
`;
