import { isExit, type Arrow, type Stage } from "../definition/outline.ts";
import type { Outcome } from "../definition/states.ts";
import { builtInOf } from "../step/built-in.ts";
import type { Check } from "./check.ts";
import { hasOwnFile } from "./contract-parties.ts";
import type { Move } from "./flow/flow.ts";
import { grouped } from "./flow/grouped.ts";
import { isHistory, isInside } from "./flow/tree.ts";
import { sendersOf } from "./names/senders.ts";
import type { Survey } from "./survey.ts";
import { chained, nameOfStage } from "./wording.ts";

const REFUSING: readonly Outcome[] = ["ineligible", "declined", "excluded"];

/** Somebody of the organization: not the participant, nor a person who is reached through the participant's file. */
const isStaff = (role: string, survey: Survey): boolean =>
  !hasOwnFile(role, survey) && survey.meta.roles[role]?.contact === undefined;

type Decider = "human" | "machine" | "earlier";

/** Who decides on a move: a person, a rule or a clock, or whoever brought the person here. */
const deciderOf = (arrow: Arrow, survey: Survey): Decider => {
  const isRuled = arrow.transition.guard?.type === "rule" || arrow.transition.guard?.type === "otherwise";
  if (arrow.trigger === "after") return "machine";
  if (arrow.trigger !== "on") return isRuled ? "machine" : "earlier";
  const builtIn = builtInOf(arrow.key);
  if (builtIn === undefined) return "human";
  switch (builtIn.kind) {
    case "form":
      return isRuled && !sendersOf(arrow, survey).some((role) => isStaff(role, survey)) ? "machine" : "human";
    case "contract":
      return builtIn.verb === "expired" || builtIn.verb === "reminder" ? "machine" : "human";
    case "task":
      return builtIn.verb === "due" ? "machine" : "human";
    case "stage":
      return "human";
    case "person":
    case "member":
    case "place":
    case "recheck":
      return "machine";
  }
};

interface Arrival {
  from: Stage;
  move: Move;
}

type Arrivals = ReadonlyMap<Stage, Arrival[]>;

/** How many steps a decision may take to be carried out: decided, told to the person, in force. */
const STEPS_AFTER_DECISION = 2;

/** Everybody who comes to a stage was sent there by a person who gave a reason, or by a second person. */
const isDecided = (stage: Stage, arrivals: Arrivals, survey: Survey, steps = STEPS_AFTER_DECISION): boolean => {
  const before = (arrivals.get(stage) ?? []).filter((arrival) => arrival.from !== stage);
  return (
    before.length > 0 &&
    before.every(({ from, move: { arrow } }) => {
      if (deciderOf(arrow, survey) !== "human") return false;
      const { meta } = arrow.transition;
      if (meta?.reason === "required" || meta?.notSameActorAs !== undefined) return true;
      return steps > 0 && isDecided(from, arrivals, survey, steps - 1);
    })
  );
};

/** The stages of a way on which nobody decides, up to the stage that the move leaves; nothing when somebody does. */
const unattended = (
  { from, move }: Arrival,
  arrivals: Arrivals,
  survey: Survey,
  seen: ReadonlySet<Stage> = new Set(),
): Stage[] | undefined => {
  const decider = deciderOf(move.arrow, survey);
  if (decider === "human" || seen.has(from)) return undefined;
  if (decider === "machine") return isDecided(from, arrivals, survey) ? undefined : [from];
  for (const arrival of arrivals.get(from) ?? []) {
    const way = unattended(arrival, arrivals, survey, new Set([...seen, from]));
    if (way !== undefined) return [...way, from];
  }
  return undefined;
};

/** Nobody is refused, declined or excluded without a person having decided so. */
export const automaticRefusalsCheck: Check = {
  name: "automatic-refusals",
  run: (survey, report) => {
    const { flow } = survey;
    // Coming back from a pause decides nothing: people go on where they were.
    const isReturn = ({ target }: Arrow): boolean => {
      const stage = target === undefined ? undefined : survey.byId.get(target);
      return stage !== undefined && isHistory(stage);
    };
    const isOwn = ({ source }: Arrow, from: Stage): boolean =>
      source === undefined || source === from || isInside(from, source);
    const all = flow.leaves.flatMap((from) =>
      flow
        .moves(from)
        .filter(({ arrow }) => isOwn(arrow, from) && !isReturn(arrow))
        .flatMap((move) => move.to.map((to) => ({ from, move, to }))),
    );
    const arrivals = grouped(all, (arrival) => arrival.to);
    for (const exit of flow.leaves) {
      const outcome = exit.state.meta?.outcome;
      if (!isExit(exit) || outcome === undefined || !REFUSING.includes(outcome)) continue;
      const told = new Set<Arrow>();
      for (const arrival of arrivals.get(exit) ?? []) {
        const way = told.has(arrival.move.arrow) ? undefined : unattended(arrival, arrivals, survey);
        if (way === undefined) continue;
        told.add(arrival.move.arrow);
        const path = chained([...way, exit].map(nameOfStage));
        report.warning(arrival.move.arrow.path, {
          fr: `Quelqu’un peut être refusé sans décision humaine : ${path.fr}. Faites passer ce chemin par une étape où quelqu’un confirme.`,
          en: `Somebody may be refused without a human decision: ${path.en}. Lead this way through a stage where somebody confirms.`,
        });
      }
    }
  },
};
