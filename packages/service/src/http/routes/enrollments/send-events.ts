import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { sendEvents } from "../../../enrollments/send-events.ts";
import { AT_ONCE } from "../../../runs/execute.ts";
import { defineRoute } from "../../route.ts";
import { nameSchema } from "../../schemas/shared-parts.ts";
import { eventBody } from "../../schemas/enrollment.ts";
import { enrollmentFilter } from "../../schemas/enrollment-filter.ts";
import { sentEventsSchema } from "../../schemas/run.ts";

const MAX_IDS = 9_000;

const whereSchema = z
  .strictObject(enrollmentFilter)
  .openapi({ description: "Everyone who answers all of these now; the same as the query of the list." });

export const sendEventsRoute = defineRoute({
  method: "post",
  path: "/enrollments/events",
  access: "event.send_many",
  record: changes("event.send_many"),
  tag: "Enrollments",
  summary: "Send one event to many people",
  description: `To \`ids\`, or to everyone who answers \`where\`. Each has a result of their own; one refusal fails nobody else. Up to ${AT_ONCE} people are answered at once; more are moved in the background: 202, and \`/runs/{id}\` tells how far it is. \`dryRun\` only says what would happen to each.`,
  body: z.strictObject({
    ids: z.array(nameSchema).max(MAX_IDS).optional(),
    where: whereSchema.optional(),
    event: eventBody,
    dryRun: z.boolean().optional(),
  }),
  example: { where: { program: "mentoring", stage: "waiting" }, event: { type: "remind" }, dryRun: true },
  answers: {
    200: { description: "Everyone's result.", schema: sentEventsSchema },
    202: { description: "Going on in the background.", schema: sentEventsSchema },
  },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await sendEvents(context, { ...body, key: once });
    const { run, people, total } = value;
    const status = run?.state === "running" ? 202 : 200;
    return { status, body: { run: run?.id ?? null, state: run?.state ?? "done", total, people }, replayed };
  },
});
