import { expect, test } from "vitest";
import type { NextEvent } from "../../../api/people.ts";
import { commonEvents } from "./common-events.ts";

const next = (event: string, more: Partial<NextEvent> = {}): NextEvent => ({
  event,
  label: event,
  by: [],
  bulk: false,
  reasons: [],
  allowed: true,
  ...more,
});
const FORM = next("form.x.submitted", { form: "x" });

test("what is refused to all is not offered; what is meant for many comes first, what asks for answers last", () => {
  const people = [
    { program: { slug: "a", version: 1 }, next: [FORM, next("accept"), next("remind", { bulk: true })] },
    { program: { slug: "a", version: 3 }, next: [FORM, next("accept"), next("leave", { allowed: false })] },
    { program: { slug: "b", version: 2 }, next: [FORM] },
    { program: { slug: "b", version: 2 }, next: [] },
  ];
  expect(commonEvents(people).map(({ key, event, open, program }) => [key, event, open, program])).toEqual([
    ["remind", "remind", 1, { slug: "a", version: 1 }],
    ["accept", "accept", 2, { slug: "a", version: 3 }],
    ["a/form.x.submitted", "form.x.submitted", 2, { slug: "a", version: 3 }],
    ["b/form.x.submitted", "form.x.submitted", 1, { slug: "b", version: 2 }],
  ]);
});
