import { expect, test } from "vitest";
import type { ProblemDocument } from "../../problem.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

interface Loose {
  [key: string]: Loose;
}

type Breakage = [what: string, breakIt: (program: Loose) => void];
const as = (value: unknown): Loose => value as Loose;

/** Ten ways to break what a program means, each in another place. */
const meanings: Breakage[] = [
  [
    "a target that does not exist",
    ({ states }) => void (states!["application"]!["on"]!["withdraw"]!["target"] = as("#nowhere")),
  ],
  ["an exit without an outcome", ({ states }) => void delete states!["left"]!["meta"]!["outcome"]],
  [
    "a rule over an unknown field",
    ({ meta }) =>
      void (meta!["rules"]!["oldEnough"]!["rule"]!["rules"] = as([
        { field: "height", operator: "ageAtLeast", value: 16 },
      ])),
  ],
  [
    "a form with an unknown field",
    ({ meta }) => void (meta!["forms"]!["application"]!["fields"] = as([{ field: "shoeSize" }])),
  ],
  [
    "an unknown notice",
    ({ states }) =>
      void (states!["active"]!["states"]!["missions"]!["on"]!["mission.done"]!["actions"] = as([
        { type: "notify", params: { notice: "thanks" } },
      ])),
  ],
  [
    "a guard without its rule",
    ({ states }) =>
      void (states!["paused"]!["on"]!["resume"]!["guard"] = as({ type: "rule", params: { rule: "rested" } })),
  ],
  [
    "a deadline that is not declared",
    ({ states }) => void (states!["application"]!["after"] = as({ never: { target: "#expired" } })),
  ],
  ["a role that is not declared", ({ states }) => void (states!["confirmation"]!["meta"]!["roles"] = as(["king"]))],
  [
    "a stage that cannot be reached",
    ({ states }) =>
      void (states!["island"] = as({
        id: "island",
        meta: { kind: "stage", title: "Island" },
        on: { leave: { target: "#left" } },
      })),
  ],
  ["two stages of one id", ({ states }) => void (states!["refused"]!["id"] = as("left"))],
];

/** Ways to break its form: they hide what a program means, and come first. */
const forms: Breakage[] = [
  ["a contract that nobody signs", ({ meta }) => void (meta!["contracts"]!["charter"]!["parties"] = as([]))],
  [
    "an action that does not exist",
    ({ states }) =>
      void (states!["active"]!["states"]!["missions"]!["on"]!["mission.done"]!["actions"] = as([{ type: "dance" }])),
  ],
  ["a key that does not exist", ({ states }) => void (states!["left"]!["invoke"] = as({ src: "elsewhere" }))],
];

const broken = (ways: readonly Breakage[]): Record<string, unknown> => {
  const program = structuredClone(welcomeProgram("broken"));
  for (const [, breakIt] of ways) breakIt(program as unknown as Loose);
  return program;
};

const { call, failures, refused } = await openTestApi();
const publish = async (definition: unknown, language = "en") => {
  const known = await call<{ items: { slug: string; draft: { revision: number } }[] }>("GET", "/api/programs");
  const draft = known.body.items.find(({ slug }) => slug === "broken")?.draft;
  const headers = { "if-match": `"${draft?.revision}"` };
  if (draft === undefined) await call("POST", "/api/programs", { body: { definition } });
  else await call("PUT", "/api/programs/broken/draft", { body: { definition }, headers });
  return await refused("POST", "/api/programs/broken/versions", { headers: { "accept-language": language } });
};

const isReadable = ({ path, message }: { path: string; message: string }): boolean =>
  path.startsWith("/") && message.length > 15 && message.includes(" ") && !/undefined|\[object|ZodError/.test(message);

test.each([...meanings, ...forms])("%s is refused with a readable problem", async (...way) => {
  const { status, body } = await publish(broken([way]));
  expect([status, body.code]).toEqual([422, "invalid_input"]);
  expect(body.errors?.length).toBeGreaterThan(0);
  expect(body.errors?.filter((error) => !isReadable(error))).toEqual([]);
});

test("ten breakages at once give at least ten problems, in the language asked for", async () => {
  const english = await publish(broken(meanings));
  const french = await publish(broken(meanings), "fr");
  const messages = ({ errors }: ProblemDocument): string[] => errors?.map(({ message }) => message) ?? [];
  expect(messages(english.body).length).toBeGreaterThanOrEqual(10);
  expect(messages(french.body).length).toBe(messages(english.body).length);
  expect(messages(french.body).some((message) => messages(english.body).includes(message))).toBe(false);
  expect(await call("POST", "/api/programs/broken/check")).toMatchObject({ status: 200 });
  expect(failures).toEqual([]);
});
