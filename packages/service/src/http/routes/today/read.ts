import { lists } from "../../../audit/record-rule.ts";
import { readToday } from "../../../today/read.ts";
import { defineRoute } from "../../route.ts";
import { todaySchema } from "../../schemas/today.ts";

export const readTodayRoute = defineRoute({
  method: "get",
  path: "/today",
  access: "enrollment.read",
  record: lists("today.read"),
  tag: "Caseload",
  summary: "Read what needs you today",
  description:
    "Of those whom you see: tasks due and overdue, people held for want of a fact, deadlines of the next seven days, contracts that wait, forms that came in since yesterday, notes that mention you, and how many run through each program. The first 100 of each kind, 300 of people held; `more` names those of which there are others.",
  answers: { 200: { description: "What is to be done, the most urgent first.", schema: todaySchema } },
  handle: async (context) => ({ status: 200, body: await readToday(context) }),
});
