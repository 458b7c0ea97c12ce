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

test("what needs a form or is refused to all is not offered; what is meant for many comes first", () => {
  const people = [
    { next: [next("accept"), next("form.x.submitted", { form: "x" }), next("remind", { bulk: true })] },
    { next: [next("accept"), next("leave", { allowed: false })] },
    { next: [] },
  ];
  expect(commonEvents(people).map(({ event, open }) => [event, open])).toEqual([
    ["remind", 1],
    ["accept", 2],
  ]);
});
