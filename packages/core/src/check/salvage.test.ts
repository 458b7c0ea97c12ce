import { describe, expect, it } from "vitest";
import welcome from "../testing/volunteer-welcome.json" with { type: "json" };
import { checkText } from "./run.ts";

type Json = { [key: string]: Json };

/** The sample with some of its parts, by path, replaced or (`undefined`) taken away. */
const broken = (changes: Record<string, unknown>): unknown => {
  const definition = structuredClone(welcome) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(" ");
    const last = keys.pop() ?? "";
    const holder = keys.reduce((at, key) => at[key]!, definition);
    if (value === undefined) delete holder[last];
    else holder[last] = value as Json;
  }
  return definition;
};

const told = (input: unknown): string[] =>
  checkText(input)
    .problems.filter((p) => p.severity === "error")
    .map((p) => `${p.check} ${p.path}`);

describe("a definition that does not fit the format everywhere", () => {
  it("is told of its form and of its meaning at once", () => {
    const errors = told(
      broken({
        surprise: true,
        "states interview on accept targett": "x",
        "states interview on decline actions": [{ type: "shout" }],
        "states charter invoke": { src: "x" },
        "meta fields birthDate type": "dat",
        "states tooYoung on go": { target: "#nowhere" },
        "states declined meta outcome": undefined,
        "meta roles nobody": {},
      }),
    );
    for (const path of [
      "format /surprise",
      "format /states/interview/on/accept/targett",
      "format /states/charter/invoke",
      "format /meta/fields/birthDate/type",
      "format /meta/roles/nobody/title",
    ]) {
      expect(errors).toContain(path);
    }
    expect(errors.some((error) => error.startsWith("format /states/interview/on/decline/actions/0"))).toBe(true);
    expect(errors.some((error) => error.endsWith("/states/tooYoung/on/go/target"))).toBe(true);
    expect(errors.some((error) => !error.startsWith("format") && error.includes("/states/declined"))).toBe(true);
  });

  it("is not told of troubles that only come from what did not fit", () => {
    const errors = told(broken({ "meta rules oldEnough rule combinator": "nor" }));
    expect(errors).toEqual(["format /meta/rules/oldEnough/rule/combinator"]);
  });

  it("is told of its form alone when too much would have to go", () => {
    expect(told(broken({ "states interview id": undefined }))).toEqual(["format /states/interview/id"]);
    expect(told("{")).toEqual(["format "]);
    expect(told({ id: "x" }).every((error) => error.startsWith("format"))).toBe(true);
  });
});
