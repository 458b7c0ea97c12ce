import { z } from "@hono/zod-openapi";
import { promisesOf } from "../../../event-types/promises.ts";
import { defineRoute } from "../../route.ts";
import { wholeListOf } from "../../schemas/shared-parts.ts";

const words = z.strictObject({ fr: z.string(), en: z.string() });
const promiseSchema = z
  .strictObject({ id: z.string(), title: words, text: z.array(words) })
  .openapi("Promise", { description: "A part of what is promised to whoever receives announcements." });

export const listPromisesRoute = defineRoute({
  method: "get",
  path: "/promises",
  access: "feed.read",
  record: "nothing",
  tag: "Announcements",
  summary: "Read what we promise to whoever receives announcements",
  description: "Guarantee, order, schedule, duplicates, time-outs, retention: every figure is the one that is used.",
  answers: { 200: { description: "In French and English.", schema: wholeListOf(promiseSchema) } },
  handle: ({ service }) =>
    Promise.resolve({
      status: 200 as const,
      body: { items: promisesOf({ days: service.instance.deliveryDays }), next: null },
    }),
});
