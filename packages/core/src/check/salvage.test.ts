import { describe, expect, it } from "vitest";
import welcome from "../testing/volunteer-welcome.json" with { type: "json" };
import { checkText } from "./run.ts";

type Json = Record<string, any>;

const broken = (change: (definition: Json) => void): unknown => {
  const definition = structuredClone(welcome) as Json;
  change(definition);
  return definition;
};

const told = (input: unknown): string[] =>
  checkText(input)
    .problems.filter((p) => p.severity === "error")
    .map((p) => `${p.check} ${p.path}`);

describe("a definition that does not fit the format everywhere", () => {
  it("is told of its form and of its meaning at once", () => {
    const errors = told(
      broken((d) => {
        d["surprise"] = true;
        d["states"].interview.on.accept.targett = "x";
        d["states"].interview.on.decline.actions = [{ type: "shout" }];
        d["states"].charter.invoke = { src: "x" };
        d["meta"].fields.birthDate.type = "dat";
        d["states"].missions.on = { go: { target: "#nowhere" } };
        d["states"].declined.meta.outcome = undefined;
        d["meta"].roles.nobody = {};
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
    expect(errors.some((error) => error.endsWith("/states/missions/on/go/target"))).toBe(true);
    expect(errors.some((error) => !error.startsWith("format") && error.includes("/states/declined"))).toBe(true);
  });

  it("is not told of troubles that only come from what did not fit", () => {
    const errors = told(broken((d) => (d["meta"].rules.oldEnough.rule.combinator = "nor")));
    expect(errors).toEqual(["format /meta/rules/oldEnough/rule/combinator"]);
  });

  it("is told of its form alone when too much would have to go", () => {
    expect(told(broken((d) => delete d["states"].interview.id))).toEqual(["format /states/interview/id"]);
    expect(told("{")).toEqual(["format "]);
    expect(told({ id: "x" }).every((error) => error.startsWith("format"))).toBe(true);
  });
});
