import { z } from "@hono/zod-openapi";
import { readReadiness } from "../../../health/readiness.ts";
import { ServiceError } from "../../../errors.ts";
import { defineRoute } from "../../route.ts";

export const healthRoute = (version: string) =>
  defineRoute({
    method: "get",
    path: "/health",
    access: "public",
    record: "nothing",
    tag: "Service",
    summary: "Whether the service runs, on which database, in which version",
    answers: {
      200: {
        description: "It runs.",
        schema: z
          .object({ status: z.literal("ok"), database: z.enum(["pglite", "postgres"]), version: z.string() })
          .openapi("Health"),
      },
    },
    handle: async ({ service }) => {
      if ((await readReadiness(service)).ready) {
        return { status: 200, body: { status: "ok", database: service.store.kind, version } };
      }
      throw new ServiceError(
        "unavailable",
        { fr: "La base de données ne répond pas.", en: "The database does not answer." },
        { retryAfter: 5 },
      );
    },
  });
