import { isExit, type Arrow, type Outline, type Stage } from "../../definition/outline.ts";
import type { Action } from "../../definition/vocabulary.ts";
import { factsOf } from "../facts/facts-flow.ts";
import { supplyOf } from "../facts/supplies.ts";
import { isThereSomebody } from "../solve/ask.ts";
import { leavesIn, type Formula } from "../solve/formula.ts";
import type { Survey } from "../survey.ts";
import { choicesOf, type Choice, type Wish } from "./choices.ts";
import { stepperOf, type Place, type Taken } from "./place.ts";

/** One step of a run. Nothing is taken where a run merely comes to rest. */
export interface Step {
  to: Node;
  arrows: readonly Arrow[];
  /** The event or the deadline that set it off; absent where it goes by itself. */
  cause: { trigger: "on" | "after"; key: string } | undefined;
  entered: readonly Stage[];
  wishes: readonly Wish[];
}

/** Where a run may be: between two steps that go by themselves, or at rest. */
export interface Node {
  place: Place;
  /** True when nothing more goes by itself. */
  rests: boolean;
  /** What has been asked of the person since the last event: the facts are still the same. */
  wishes: readonly Wish[];
}

/** Every way that runs of a program may go when guards may answer anything that does not contradict itself. */
export interface Exploration {
  start: Step;
  /** What may happen next; the same node gives the same steps. */
  stepsFrom: (node: Node) => readonly Step[];
}

const isOver = ({ active }: Place): boolean => active.some(isExit);

const asksForPlace = (formula: Formula): boolean =>
  formula.kind === "place" || (formula.kind !== "leaf" && formula.parts.some(asksForPlace));

const unique = (wishes: readonly Wish[]): Wish[] => [...new Map(wishes.map((wish) => [wish.key, wish])).values()];

/** Lays open what may happen in a program, place by place as it is asked for. */
export const explore = (survey: Survey, outline: Outline): Exploration => {
  const stepper = stepperOf(outline);
  const choices = choicesOf(survey, outline);
  const facts = factsOf(survey);
  const nodes = new Map<string, Node>();
  const answers = new Map<string, boolean>();

  // What is laid out here may be a part of the program: facts are known of the whole.
  const surelyKnows = ({ id }: Stage, field: string): boolean => {
    const stage = survey.byId.get(id);
    return stage !== undefined && facts.surelyKnows(stage, field);
  };

  const readBy = (wishes: readonly Wish[]): string[] => [
    ...new Set(leavesIn(wishes.map(({ formula }) => formula)).flatMap(({ reads }) => reads)),
  ];

  /** False when nobody can be as the wishes want. */
  const fits = (wishes: readonly Wish[], { active }: Place): boolean => {
    if (wishes.length === 0) return true;
    const sure = readBy(wishes).filter((field) => active.some((stage) => surelyKnows(stage, field)));
    const key = `${wishes
      .map((wish) => wish.key)
      .toSorted()
      .join(" ")} ${sure.join(",")}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const formulas = wishes.map(({ formula }) => formula);
    const answer = isThereSomebody(survey, formulas, (field) => sure.includes(field)).fits !== "nobody";
    answers.set(key, answer);
    return answer;
  };

  const supplied = new WeakMap<Action, readonly string[]>();
  const suppliedBy = (action: Action): readonly string[] => {
    const known = supplied.get(action);
    if (known !== undefined) return known;
    const { perhaps, taken } = supplyOf(action, "any", survey);
    const made = [...perhaps, ...taken];
    supplied.set(action, made);
    return made;
  };

  const writtenBy = (arrows: readonly Arrow[], { left, entered }: Taken): Set<string> => {
    const actions: Action[] = [
      ...left.flatMap((stage) => stage.state.exit ?? []),
      ...arrows.flatMap((arrow) => arrow.transition.actions ?? []),
      ...entered.flatMap((stage) => stage.state.entry ?? []),
    ];
    return new Set(actions.flatMap(suppliedBy));
  };

  /** What still holds of the person after a step: facts that it did not write. Free places may be taken by it. */
  const carried = (wishes: readonly Wish[], written: ReadonlySet<string>): Wish[] =>
    unique(wishes).filter(
      ({ formula }) =>
        !asksForPlace(formula) && leavesIn([formula]).every(({ reads }) => reads.every((field) => !written.has(field))),
    );

  const nodeAt = (place: Place, rests: boolean, wishes: readonly Wish[]): Node => {
    const key = [stepper.keyOf(place), rests, ...wishes.map((wish) => wish.key).toSorted()].join("\n");
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const made: Node = { place, rests, wishes };
    nodes.set(key, made);
    return made;
  };

  /** Where nothing can go by itself the run is at rest at once. */
  const arrive = (taken: Taken, wishes: readonly Wish[], by: Pick<Step, "arrows" | "cause" | "wishes">): Step => {
    const { place, entered } = taken;
    const goesOn = place.ended.length > 0 || place.active.some((stage) => stage.state.always !== undefined);
    return { ...by, entered, to: nodeAt(place, !goesOn, goesOn ? wishes : []) };
  };

  const stepOn = (place: Place, choice: Choice, before: readonly Wish[], cause: Step["cause"]): Step | undefined => {
    const wishes = unique([...before, ...choice.wishes]);
    if (!fits(wishes, place)) return undefined;
    const taken = stepper.take(place, choice.arrows);
    const kept = wishes.length === 0 ? wishes : carried(wishes, writtenBy(choice.arrows, taken));
    return arrive(taken, kept, { ...choice, cause });
  };

  const rest = (place: Place, wishes: readonly Wish[]): Step => ({
    to: nodeAt(place, true, []),
    arrows: [],
    cause: undefined,
    entered: [],
    wishes,
  });

  /** Nothing more goes by itself: the ends of phases are told one by one, then the run rests. */
  const comeToRest = (place: Place, wishes: readonly Wish[], asked: readonly Wish[]): (Step | undefined)[] => {
    if (!fits(wishes, place)) return [];
    const [phase, ...ended] = place.ended;
    if (phase === undefined) return [rest(place, asked)];
    const later = { ...place, ended };
    return choices.ended(later, phase).map((end) => stepOn(later, end, wishes, undefined));
  };

  const settle = ({ place, wishes: before }: Node): (Step | undefined)[] =>
    choices.eventless(place).flatMap((choice) => {
      const step = stepOn(place, choice, before, undefined);
      // What leads from a stage to itself is taken once, and seen to change nothing.
      const changes = step === undefined || step.entered.length > 0;
      return changes ? [step] : comeToRest(place, unique([...before, ...choice.wishes]), choice.wishes);
    });

  const wake = ({ place }: Node): (Step | undefined)[] =>
    choices
      .occasions(place)
      .flatMap(({ trigger, key, choices: own }) => own.map((choice) => stepOn(place, choice, [], { trigger, key })));

  const began = stepper.start();
  const known = new Map<Node, readonly Step[]>();
  return {
    start: arrive(began, [], { arrows: [], cause: undefined, wishes: [] }),
    stepsFrom: (node) => {
      const found = known.get(node);
      if (found !== undefined) return found;
      const steps = isOver(node.place) ? [] : node.rests ? wake(node) : settle(node);
      const made = steps.filter((step) => step !== undefined);
      known.set(node, made);
      return made;
    },
  };
};
