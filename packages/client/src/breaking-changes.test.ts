import { expect, test } from "vitest";
import { breakingChanges } from "../scripts/breaking-changes.ts";

const person = {
  type: "object",
  properties: {
    id: { type: "string" },
    status: { type: "string", enum: ["active", "done"] },
    friend: { $ref: "#/components/schemas/Person" },
  },
  required: ["id", "status"],
};
const api = (
  changes: { person?: object; body?: object; parameters?: object[]; paths?: object; webhooks?: object } = {},
) => ({
  paths: changes.paths ?? {
    "/people": {
      post: {
        parameters: changes.parameters ?? [{ in: "query", name: "limit", schema: { type: "integer" } }],
        requestBody: {
          content: {
            "application/json": {
              schema: changes.body ?? { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
            },
          },
        },
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Person" } } } },
        },
      },
    },
  },
  webhooks: changes.webhooks ?? {
    "a.b": { post: { requestBody: { content: { "application/json": { schema: person } } } } },
  },
  components: { schemas: { Person: changes.person ?? person } },
});
const lost = (changes: Parameters<typeof api>[0]): string[] => breakingChanges(api(), api(changes));

test("the same, and more of it, breaks nothing", () => {
  expect(lost({})).toEqual([]);
  const wider = { ...person, properties: { ...person.properties, born: { type: "string" } } };
  expect(lost({ person: { ...wider, required: ["id", "status", "born"] } })).toEqual([]);
  const body = {
    type: "object",
    properties: { name: { type: "string" }, note: { type: "string" } },
    required: ["name"],
  };
  expect(lost({ body })).toEqual([]);
});

test.each([
  ["a path", { paths: {} }, "POST /people is gone"],
  ["a method", { paths: { "/people": { get: {} } } }, "POST /people is gone"],
  [
    "a field of an answer",
    { person: { ...person, properties: { id: { type: "string" } } } },
    "POST /people 200.friend is gone",
  ],
  [
    "a field that was always there",
    { person: { ...person, required: ["id"] } },
    "POST /people 200.status may be absent now",
  ],
  [
    "a value",
    { person: { ...person, properties: { ...person.properties, status: { type: "string", enum: ["active"] } } } },
    'POST /people 200.status: the value "done" is gone',
  ],
  [
    "a type",
    { person: { ...person, properties: { ...person.properties, id: { type: "integer" } } } },
    "POST /people 200.id: was string, is integer",
  ],
  [
    "a field of a body",
    { body: { type: "object", properties: {}, additionalProperties: false } },
    "POST /people body.name is gone",
  ],
  [
    "freedom not to say",
    { body: { type: "object", properties: { name: { type: "string" }, site: {} }, required: ["name", "site"] } },
    "POST /people body.site is demanded now",
  ],
  ["a parameter", { parameters: [] }, "POST /people: the parameter query limit is gone"],
  ["a webhook", { webhooks: {} }, "webhook a.b is gone"],
])("losing %s is told", (_, changes, told) => {
  expect(lost(changes)).toContain(told);
});
