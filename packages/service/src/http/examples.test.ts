import { expect, test } from "vitest";
import { describeApi } from "./describe-api.ts";
import { describedRoutes } from "./routes.ts";

interface Schema {
  $ref?: string;
  example?: unknown;
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
}
const info = { version: "0", url: "http://localhost" };
const document = describeApi(info) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const withBody = describedRoutes(info).filter(({ body }) => body !== undefined);

const exampleOf = (path: string, method: string): unknown => {
  const media = document.paths[`/api${path}`]?.[method]?.requestBody?.content["application/json"];
  const named = media?.schema.$ref?.split("/").at(-1);
  return media?.example ?? media?.schema.example ?? document.components.schemas[named ?? ""]?.example;
};

test.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s shows a body that it takes",
  (_, { path, method, body }) => {
    const parsed = body!.safeParse(exampleOf(path, method));
    expect(parsed.error?.issues).toBeUndefined();
  },
);
