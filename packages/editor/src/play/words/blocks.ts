import { spanWords, type ScenarioStep } from "@parcours/core";
import { formatDateTime } from "@parcours/ui";
import { noBreak } from "../../outline/sentence.ts";
import { stepWords } from "../../panels/scenarios/step-words.ts";
import type { Moment } from "../story/play-story.ts";
import { entryBlock } from "./entry-block.ts";
import type { Block, Line, LogScope } from "./log.ts";
import { sayer, stagesIn } from "./say.ts";
import { deadlineLines } from "./timer-words.ts";

/** What was expected and what was found, of a check that did not hold; stages by their titles. */
const unmetLines = (step: ScenarioStep, { messages, simulation }: Moment, scope: LogScope): Line[] => {
  const wanted = "expect" in step ? step.expect.stages : undefined;
  return messages.map((message) => {
    const text =
      wanted !== undefined && message.en.startsWith("Stages:")
        ? sayer(scope)("stagesDiffer", {
            expected: stagesIn(wanted, scope) || "–",
            found: stagesIn(simulation.snapshot.stages, scope) || "–",
          })
        : noBreak(message[scope.language], scope.language);
    return { sort: "check", tone: "bad", text };
  });
};

const clockBlock = (step: ScenarioStep, at: number, moment: Moment, scope: LogScope): Block => {
  const say = sayer(scope);
  const { now } = moment.simulation;
  const date = formatDateTime(now, scope.language, { timeZone: scope.timeZone });
  const quiet: Line[] = moment.entries.length === 0 ? [{ sort: "status", tone: "plain", text: say("quiet") }] : [];
  return {
    key: `clock ${at}`,
    at,
    when: now,
    title: "wait" in step ? say("passed", { span: spanWords(step.wait, scope.language) }) : say("passedUntil"),
    who: undefined,
    lines: [{ sort: "deadline", tone: "plain", text: say("until", { date }) }, ...quiet],
    others: [],
  };
};

/** A step that writes nothing into the journal: a check, a refusal that was expected, other free places. */
const silentBlock = (step: ScenarioStep, at: number, moment: Moment, scope: LogScope): Block => {
  const say = sayer(scope);
  const { document, graph, language } = scope;
  const sure = "expect" in step ? "checked" : "places" in step ? "placesNow" : "refused";
  const held: Line[] = [{ sort: "check", tone: "places" in step ? "plain" : "good", text: say(sure) }];
  return {
    key: `step ${at}`,
    at,
    when: moment.simulation.now,
    title: stepWords(step, { document, graph, language }),
    who: undefined,
    lines: moment.messages.length === 0 ? held : unmetLines(step, moment, scope),
    others: [],
  };
};

/** What happened at one moment, oldest first. `at` counts the steps of the story up to it. */
const momentBlocks = (moment: Moment, at: number, before: Moment | undefined, scope: LogScope): Block[] => {
  const { step, entries } = moment;
  const blocks = entries.map((entry) => entryBlock(entry, at, moment, scope));
  const rang = new Set(entries.map(({ event }) => event.type));
  const last = blocks.at(-1);
  if (last !== undefined) {
    const deadlines = deadlineLines(before?.simulation.snapshot, moment.simulation.snapshot, rang, scope);
    blocks.splice(-1, 1, { ...last, lines: [...last.lines, ...deadlines] });
  }
  if (step === undefined) return blocks;
  if ("until" in step && entries.at(-1)?.occurredAt === moment.simulation.now) return blocks;
  if ("wait" in step || "until" in step) return [...blocks, clockBlock(step, at, moment, scope)];
  return blocks.length > 0 ? blocks : [silentBlock(step, at, moment, scope)];
};

/** What was said of a moment stays the same as long as the words are asked for in the same scope. */
const said = new WeakMap<LogScope, WeakMap<Moment, Block[]>>();

/** Everything that happened, newest first. */
export const blocksOf = (moments: readonly Moment[], scope: LogScope): Block[] => {
  const known = said.get(scope) ?? new WeakMap<Moment, Block[]>();
  said.set(scope, known);
  return moments
    .flatMap((moment, at) => {
      const blocks = known.get(moment) ?? momentBlocks(moment, at, moments[at - 1], scope);
      known.set(moment, blocks);
      return blocks;
    })
    .toReversed();
};
