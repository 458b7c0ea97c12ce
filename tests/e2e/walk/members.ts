import type { Fact, Scenario } from "@parcours/core";
import { libraryProgram } from "../../process/library.ts";
import type { ClockedServer } from "./clocked-server.ts";
import { type Send, withAddresses } from "./timeline.ts";

/** Somebody who is to be one of a pair or a team. */
export interface Member {
  name: string;
  person: string;
  enrollment: string;
}

/** How a member comes to where a pair may be proposed to them: the first things done in a scenario of their own program. */
const WAYS: Record<string, { scenario: string; sends: number }> = {
  "mentoring-mentee": { scenario: "majority-beyond-target", sends: 4 },
  "mentoring-mentor": { scenario: "excluded-by-two", sends: 7 },
  "social-venture-accelerator": { scenario: "a-job-is-a-good-ending", sends: 1 },
};

const daysBefore = (instant: string, days: number): string =>
  new Date(Date.parse(instant) - days * 86_400_000).toISOString().slice(0, 10);

/** Brings a member to where they are ready, by the API: their own program is walked by itself. */
export const prepareMember = async (
  { ask }: ClockedServer,
  program: string,
  { id, start }: Scenario,
  { member, facts }: { member: string; facts: Record<string, Fact> },
): Promise<Member> => {
  const { meta } = libraryProgram(program);
  const way = WAYS[program]!;
  const scenario = withAddresses(meta.scenarios!.find((one) => one.id === way.scenario)!);
  const { birthDate, usualName } = facts;
  const name = `${String(usualName ?? member)} ${id}`;
  const { id: person } = await ask<{ id: string }>("POST", "/participants", {
    name,
    email: `${member}.${id}@marche.internal`,
    language: "fr",
    birthDate: birthDate ?? "1990-05-03",
  });
  const { id: enrollment } = await ask<{ id: string }>("POST", "/enrollments", { program, participant: person });
  const known: Record<string, Fact> = {
    ...facts,
    honorabilityIssuedOn: daysBefore(start, 30),
    minorsOnlyFunding: false,
  };
  // A mentor who is not available yet has not signed the charter.
  const sends = scenario.steps.filter((step): step is Send => "send" in step).slice(0, way.sends);
  for (const { send, as } of facts["available"] === false ? sends.slice(0, -2) : sends) {
    const form = /^form\.(.+)\.submitted$/.exec(send.type)?.[1];
    const asked = form === undefined ? [] : (meta.forms?.[form]?.fields ?? []).map(({ field }) => field);
    const own = Object.fromEntries(asked.flatMap((field) => (field in known ? [[field, known[field]]] : [])));
    // Only of somebody who is not of age do the parents sign.
    if (send.type.includes("parentalAuthorization") && typeof birthDate === "string" && birthDate < "2008-01-01") break;
    await ask("POST", `/enrollments/${enrollment}/events`, {
      type: send.type,
      as,
      data: form === undefined ? undefined : { ...send.data, ...own },
    });
  }
  return { name, person, enrollment };
};
