import { contextOf } from "@parcours/core";
import { between, DAY, HOUR, moved, movedIn } from "./dates.ts";
import type { Library } from "./library.ts";
import { stagesAt } from "./fit.ts";
import { type Origin, upTo } from "./origins.ts";
import type { Facts, PlannedAct, Story } from "./story.ts";
import { type Played, playStory } from "./world.ts";

/** How many people are tried for each member. */
const CANDIDATES = 3;

const shownBy = ({ snapshot }: Origin): Facts => {
  const { data, person } = contextOf(snapshot);
  return { ...data, ...person };
};

/** From 4 for the same age down to 0 for ten years apart or more. */
const closeness = (one: unknown, other: unknown): number => {
  if (typeof one !== "string" || typeof other !== "string") return 0;
  return Math.max(0, 4 - Math.abs(between(one, other)) / (900 * DAY));
};

/** How well somebody fits the facts that a scenario gives a member; negative when a yes or a no differs. */
const likeness = (facts: Facts, origin: Origin): number => {
  const shown = shownBy(origin);
  let score = 0;
  for (const [field, wanted] of Object.entries(facts)) {
    const isSame = JSON.stringify(shown[field]) === JSON.stringify(wanted);
    if (typeof wanted === "boolean" && (shown[field] ?? false) !== wanted) return -1;
    if (isSame) score += 1;
    if (field === "birthDate") score += closeness(shown[field], wanted);
  }
  return score;
};

const candidatesFor = (facts: Facts, origins: readonly Origin[]): Origin[] =>
  origins
    .filter(({ status, linked }) => status === "active" && !linked)
    .map((origin) => ({ origin, score: likeness(facts, origin) }))
    .filter(({ score }) => score >= 0)
    .toSorted((a, b) => b.score - a.score || a.origin.depth - b.origin.depth)
    .slice(0, CANDIDATES)
    .map(({ origin }) => origin);

interface Chosen {
  member: string;
  program: string;
  one: Origin;
}

/** The same act with the answers that the scenario of the pair gives its member, where they are asked for. */
const answering = (act: PlannedAct, facts: Facts): PlannedAct => {
  const data = act.event?.data;
  if (act.event === undefined || data === undefined) return act;
  const own = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, facts[field] ?? value]));
  return { ...act, event: { ...act.event, data: own } };
};

/** A member's own story, ending shortly before the pair begins, under the member's name. */
const memberStory = (
  { member, program, one: origin }: Chosen,
  pairStart: string,
  facts: Facts,
  imposed: boolean,
): Story => {
  const { birthDate, ...told } = facts;
  const rest = Math.min(3 * DAY, between(origin.at, origin.until) / 4);
  const by = between(origin.at, pairStart) - Math.max(rest, HOUR);
  const { runs, acts } = origin.story;
  return {
    runs: runs.map((run) => {
      const shifted = movedIn(run, by);
      const person = birthDate && shifted.person["birthDate"] ? { ...shifted.person, birthDate } : shifted.person;
      return { ...shifted, person, key: member, program, startAt: moved(run.startAt, by) };
    }),
    acts: acts.map((act) => {
      const shifted = { ...movedIn(act, by), run: member, at: moved(act.at, by) };
      return imposed ? answering(shifted, told) : shifted;
    }),
  };
};

const together = (pair: Story, members: Story[]): Story => ({
  runs: [
    ...members.flatMap(({ runs }) => runs),
    ...pair.runs.map(({ memberFacts, ...run }) => ({
      ...run,
      members: Object.fromEntries(Object.keys(memberFacts ?? {}).map((member) => [member, member])),
    })),
  ],
  acts: [...members.flatMap(({ acts }) => acts), ...pair.acts].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
});

const stagesOf = (played: Played, key: string): string =>
  played.runs.get(key)?.snapshot.stages.toSorted().join("+") ?? "";

const all = <T>(lists: readonly T[][]): T[][] =>
  lists.reduce<T[][]>((sets, list) => sets.flatMap((set) => list.map((item) => [...set, item])), [[]]);

/**
 * Gives the run of a pair or team real members: people of the members' programs whose own stories brought them to where
 * they can be brought together. Undefined when nobody suits. `suited` remembers who did, by scenario.
 */
export const withMembers = (
  library: Library,
  origin: Origin,
  originsOf: (program: string) => readonly Origin[],
  suited: Map<string, Origin[]> = new Map(),
): Origin | undefined => {
  const [run] = origin.story.runs;
  const members = Object.entries(library.get(origin.program)?.definition.meta.members ?? {});
  if (run === undefined || members.length === 0) return undefined;
  const candidates = members.map(([member, { program }]) =>
    candidatesFor(run.memberFacts?.[member] ?? {}, originsOf(program)).map((one) => ({ member, program, one })),
  );
  const before = suited.get(origin.scenario);
  const again = before && members.map(([member, { program }], index) => ({ member, program, one: before[index]! }));
  const ways = (again === undefined ? all(candidates) : [again]).flatMap((chosen) => [
    { chosen, imposed: true },
    { chosen, imposed: false },
  ]);
  for (const { chosen, imposed } of ways) {
    const stories = chosen.map((one) => memberStory(one, run.startAt, run.memberFacts?.[one.member] ?? {}, imposed));
    const story = together(origin.story, stories);
    const played = playStory(library, story, origin.at);
    if (!played.ok || stagesOf(played, run.key) !== origin.stages.join("+")) continue;
    suited.set(
      origin.scenario,
      chosen.map(({ one }) => one),
    );
    const until = played.nextDue === undefined || played.nextDue > origin.until ? origin.until : played.nextDue;
    return { ...origin, story: upTo(story, origin.at), until, standing: stagesAt(played) };
  }
  return undefined;
};
