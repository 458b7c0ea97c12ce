import { expect, test } from "vitest";
import { mappingOf, parsed, pathsIn, sampleFor, settingsOf, startingMapping } from "./mapping.ts";

test("paths of a sample name questions by their names", () => {
  const body = parsed(sampleFor("helloasso"))?.body;
  expect(pathsIn(body)).toEqual(
    expect.arrayContaining(["/eventType", "/data/payer/email", "/data/items/0/customFields/name=Ville/answer"]),
  );
  expect(pathsIn({ "a/b": { "~": 1 } })).toEqual(["/a~1b/~0"]);
});

test("what is stored is what was stored, without what is empty", () => {
  for (const sender of ["standard", "helloasso"] as const) {
    const stored = startingMapping(sender);
    expect(settingsOf(mappingOf(stored))).toEqual(stored);
  }
  const mapping = mappingOf({ sender: "standard", externalId: { path: "/id" } });
  expect(settingsOf({ ...mapping, event: "", data: { "": "/x", a: "" }, person: { name: [""], email: "" } })).toEqual({
    sender: "standard",
    when: [],
    externalId: { path: "/id" },
    create: false,
    person: { name: [] },
    start: false,
    data: {},
  });
  expect(parsed("{")).toBeUndefined();
});
