import { changes } from "../../../audit/record-rule.ts";
import { sendEvent } from "../../../enrollments/send-event.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { eventBody, eventResultSchema } from "../../schemas/enrollment.ts";

export const sendEventRoute = defineRoute({
  method: "post",
  path: "/enrollments/{id}/events",
  access: "event.send",
  record: changes("event.send"),
  tag: "Enrollments",
  summary: "Send an event",
  description:
    "Answered when it is stored for good. 422: the program knows no such event, or its data does not fit. 409 `wrong_state`: not accepted where the person is (`accepted` lists what is). 409 `rule_not_met`: a condition is false, or unknown for want of a fact (`missing`). 403: not in your role. `If-Match` guards against a move made meanwhile (412).",
  params: idPath,
  body: eventBody,
  answers: { 200: { description: "Applied.", schema: eventResultSchema } },
  handle: async (context, { params, body, revision, once }) => {
    const { value, replayed } = await sendEvent(context, { enrollment: params.id, event: body, revision, key: once });
    return { status: 200, body: value, revision: value.enrollment.revision, replayed };
  },
});
