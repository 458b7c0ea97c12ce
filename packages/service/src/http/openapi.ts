import { OpenAPIHono, z } from "@hono/zod-openapi";
import { ERROR_CODES } from "../errors.ts";
import type { Route } from "./route.ts";
import { describedQuery } from "./sparse-fields.ts";

/** An outgoing announcement as the document lists it under `webhooks`. */
export interface WebhookDescription {
  type: string;
  summary: string;
  schema: z.ZodType;
  example: unknown;
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");

const contentOf = (schema: z.ZodType, type = "application/json") => ({ content: { [type]: { schema } } });

const responsesOf = (route: Route) => {
  const answers = Object.entries(route.answers).map(([status, answer]) => [
    status,
    {
      description: answer.description,
      ...((answer.schema ?? answer.type) !== undefined && contentOf(answer.schema ?? z.string(), answer.type)),
    },
  ]);
  const problem = {
    description: "A problem (RFC 9457).",
    content: { "application/problem+json": { schema: problemSchema } },
  };
  return Object.fromEntries([...answers, ["default", problem]]) as Record<string, { description: string }>;
};

const IDEMPOTENCY = z.object({
  "Idempotency-Key": z.string().max(255).optional().openapi({
    description:
      "Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day.",
  }),
});

const FILE_HEADERS = z.object({
  "Parcours-File-Name": z.string().max(2_000).optional().openapi({ description: "The file’s name, percent-encoded." }),
  "Parcours-File-Title": z.string().max(2_000).optional().openapi({ description: "What it is, percent-encoded." }),
});

const ABOUT = `Engagement programs as state machines: definitions, people, events, journal, webhooks, impact.

**Errors** are problem documents (RFC 9457) with a \`code\`, in the language of \`Accept-Language\` (French or English).
**Writes** by POST take an \`Idempotency-Key\`; what is answered is stored for good. **Revisions** come as \`ETag\` and go back as \`If-Match\`.

**Announcements** leave by webhook, by the feed (\`/api/events\`) and as a stream, the same on each way: at least once, with the same \`webhook-id\` and body on every attempt, those of one enrollment in the order of \`sequence\`, which has no gaps.
Webhooks are signed as Standard Webhooks (\`v1\`, HMAC-SHA256). A 2xx within 15 seconds acknowledges; anything else is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h (±10 %; a \`Retry-After\` of up to a day is honored); no redirect is followed; 410 disables the webhook at once, five days of failures in the end. What was missed can be replayed.`;

/** A search is a POST too, and changes nothing. */
const writes = ({ method, record }: Route): boolean =>
  method === "post" && !(typeof record === "object" && record.kind === "list");

const bodyOf = (schema: z.ZodType, example: unknown) => ({ schema, ...(example !== undefined && { example }) });

const securityOf = ({ access }: Route): Record<string, string[]>[] => {
  if (access.startsWith("self.")) return [{ portal: [] }];
  return access === "person" ? [{ session: [] }] : [{ key: [] }, { session: [] }];
};

const register = (document: OpenAPIHono, route: Route): void => {
  const query = describedQuery(route);
  document.openAPIRegistry.registerPath({
    method: route.method,
    path: `/api${route.path}`,
    tags: [route.tag],
    operationId: `${route.method}${route.path.replaceAll(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    ...(route.access !== "public" && {
      security: securityOf(route),
    }),
    request: {
      ...(route.params && { params: route.params }),
      ...(query && { query }),
      ...(writes(route) && { headers: route.takesFile === undefined ? IDEMPOTENCY : FILE_HEADERS }),
      ...(route.takesFile !== undefined && {
        body: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
      }),
      ...(route.body && {
        body: { required: true, content: { "application/json": bodyOf(route.body, route.example) } },
      }),
    },
    responses: responsesOf(route),
  });
};

/** The OpenAPI 3.1 document of these routes and announcements. */
export const openApiDocument = (
  routes: readonly Route[],
  webhooks: readonly WebhookDescription[],
  info: { version: string; url: string },
): object => {
  const document = new OpenAPIHono();
  document.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "An API key: `Authorization: Bearer <key>`.",
  });
  document.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: info.url.startsWith("https:") ? "__Host-parcours.session_token" : "parcours.session_token",
    description:
      "Somebody signed in, by the cookie that `POST /api/session` sets. `Parcours-Organization` names the organization meant. A write must come from this site: the browser says so in `Sec-Fetch-Site` or `Origin`.",
  });
  document.openAPIRegistry.registerComponent("securitySchemes", "portal", {
    type: "apiKey",
    in: "cookie",
    name: info.url.startsWith("https:") ? "__Host-parcours-portal" : "parcours-portal",
    description: "A participant who came in by a link, by the cookie that `POST /api/portal/session` sets.",
  });
  for (const route of routes) register(document, route);
  for (const { type, summary, schema, example } of webhooks) {
    document.openAPIRegistry.registerWebhook({
      method: "post",
      path: type,
      summary,
      request: { body: { content: { "application/json": { schema, example } } } },
      responses: { 204: { description: "Any 2xx acknowledges it; anything else is tried again." } },
    });
  }
  return document.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Parcours",
      version: info.version,
      description: ABOUT,
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/en/" },
    },
    servers: [{ url: info.url }],
  });
};
