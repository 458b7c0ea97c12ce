import { z } from "@hono/zod-openapi";
import { EVENT_TYPE_WORDS, type EventType } from "../../../event-types/words.ts";
import { ANNOUNCEMENT_TYPES } from "../../../announcements/announce.ts";
import { defineRoute } from "../../route.ts";
import { announcementCatalog } from "../../schemas/announcements.ts";
import { jsonObject, wholeListOf } from "../../schemas/shared-parts.ts";

const words = z.strictObject({ fr: z.string(), en: z.string() });

const eventTypeSchema = z
  .strictObject({
    type: z.string().openapi({ example: "enrollment.transitioned" }),
    group: z.string().openapi({ description: "What it is about: the part before the dot.", example: "enrollment" }),
    description: words,
    subscribable: z.boolean().openapi({ description: "Whether a webhook may name it among its `types`." }),
    inFeed: z.boolean().openapi({ description: "Whether the feed carries it too." }),
    schema: jsonObject.openapi({
      description: "JSON Schema (2020-12) of the whole body: `{ type, timestamp, data }`.",
    }),
    example: jsonObject.openapi({ description: "A body that the schema takes." }),
  })
  .openapi("EventType");

const inFeed = (type: string): boolean => ANNOUNCEMENT_TYPES.some((known) => known === type);

const wordsOf = (type: string): z.output<typeof words> => {
  const found = Object.hasOwn(EVENT_TYPE_WORDS, type) ? EVENT_TYPE_WORDS[type as EventType] : undefined;
  if (found === undefined) throw new Error(`No words for the event type ${type}.`);
  return found;
};

/** What is added to `data` later must not make a body wrong for who kept today's schema. */
const openSchemaOf = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });

/** The same for everybody, so it is made once. */
const eventTypes = announcementCatalog.map(({ type, schema, example }) => ({
  type,
  group: type.split(".")[0] ?? type,
  description: wordsOf(type),
  subscribable: type !== "webhook.test",
  inFeed: inFeed(type),
  schema: openSchemaOf(schema),
  example,
}));

export const listEventTypesRoute = defineRoute({
  method: "get",
  path: "/event-types",
  access: "feed.read",
  record: "nothing",
  tag: "Announcements",
  summary: "List the types of announcements, each with its JSON Schema and an example",
  description:
    "Within a version of the API changes are additions only: fields may be added to `data`, none goes away and none changes its meaning.",
  answers: { 200: { description: "Every type there is.", schema: wholeListOf(eventTypeSchema) } },
  handle: () => Promise.resolve({ status: 200 as const, body: { items: eventTypes, next: null } }),
});
