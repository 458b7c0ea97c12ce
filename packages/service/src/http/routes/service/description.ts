import { definitionJsonSchema } from "@parcours/core";
import { announcementCatalog } from "../../schemas/announcements.ts";
import { openApiDocument } from "../../openapi.ts";
import { defineRoute, type Route } from "../../route.ts";
import { jsonObject } from "../../schemas/shared-parts.ts";

/** Makes something once, when it is first asked for. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** The API's own description, and the JSON Schema of program definitions. */
export const descriptionRoutes = (routes: readonly Route[], info: { version: string; url: string }): Route[] => {
  const document: () => object = lazily(() => openApiDocument([...routes, ...own], announcementCatalog, info));
  const schema = lazily(definitionJsonSchema);
  const own = [
    defineRoute({
      method: "get",
      path: "/openapi.json",
      access: "public",
      record: "nothing",
      tag: "Service",
      summary: "This description (OpenAPI 3.1)",
      answers: { 200: { description: "The document.", schema: jsonObject } },
      handle: async () => await Promise.resolve({ status: 200 as const, body: document() }),
    }),
    defineRoute({
      method: "get",
      path: "/program.schema.json",
      access: "public",
      record: "nothing",
      tag: "Service",
      summary: "JSON Schema (2020-12) of a program definition, for editors",
      answers: { 200: { description: "The schema.", schema: jsonObject } },
      handle: async () => await Promise.resolve({ status: 200 as const, body: schema() }),
    }),
  ];
  return own;
};
