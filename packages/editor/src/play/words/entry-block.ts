import { contextOf, eventWords, outcomeWords, textIn, type JournalEntry } from "@parcours/core";
import type { Moment } from "../story/play-story.ts";
import { edgesByPath } from "./edges-by-path.ts";
import { effectLine } from "./effect-lines.ts";
import type { Block, Line, LogScope } from "./log.ts";
import { ruleLines } from "./rule-lines.ts";
import { factsIn, sayer, stagesIn, titleIn, titlesIn } from "./say.ts";
import { timerTitle } from "./timer-words.ts";

const whoDid = ({ actor, kind }: JournalEntry, scope: LogScope): string | undefined => {
  if (kind === "started" || actor.kind === "system" || actor.kind === "timer") return undefined;
  if (actor.role !== undefined && actor.roles !== "*") return titleIn(scope.document.meta.roles, actor.role, scope);
  return sayer(scope)("organization");
};

const titleOf = (entry: JournalEntry, scope: LogScope): string => {
  const { document, graph, language } = scope;
  const say = sayer(scope);
  const { type } = entry.event;
  if (entry.kind === "started") return say("began");
  if (entry.kind === "failed") return say("failed");
  if (entry.kind === "timer") return timerTitle(type, scope);
  const taken = entry.transitions.flatMap(({ paths }) => paths.flatMap((path) => edgesByPath(graph).get(path) ?? []));
  const labeled =
    taken.find(({ address }) => address.key === type) ??
    graph.transitions.find(
      ({ address, transition }) =>
        address.trigger === "on" && address.key === type && textIn(transition.meta?.label, language) !== "",
    );
  return eventWords(document, type, language, labeled?.transition.meta?.label);
};

const moves = ({ transitions, kind }: JournalEntry, scope: LogScope): Line[] => {
  const say = sayer(scope);
  return transitions.flatMap(({ from, to }): Line[] => {
    const [left, reached] = [stagesIn(from, scope), stagesIn(to, scope)];
    if (reached === "" || reached === left) return [];
    const text =
      left === "" || kind === "started" ? say("at", { stages: reached }) : say("from", { from: left, to: reached });
    return [{ sort: "moved", tone: "plain", text }];
  });
};

const told = ({ event }: JournalEntry, scope: LogScope): Line[] => {
  const say = sayer(scope);
  const lines: Line[] = [];
  const { instance: _instance, reminder: _reminder, ...data } = event.data ?? {};
  if (Object.keys(data).length > 0) {
    lines.push({ sort: "said", tone: "plain", text: say("answers", { facts: factsIn(data, scope) }) });
  }
  const reason = event.reason?.text ?? event.reason?.code;
  if (reason !== undefined)
    lines.push({ sort: "said", tone: "plain", text: say("reason", { reason: reasonWords(reason, scope) }) });
  return lines;
};

/** The title of a reason that some exit offers, else what was written. */
const reasonWords = (reason: string, { graph, language }: LogScope): string => {
  const offered = graph.stages.flatMap(({ state }) => state.meta?.reasons ?? []);
  return textIn(offered.find(({ value }) => value === reason)?.title, language) || reason;
};

const standing = (entry: JournalEntry, scope: LogScope): Line[] => {
  const say = sayer(scope);
  if (entry.status === "done") {
    const outcome = entry.outcome === undefined ? "" : outcomeWords(entry.outcome)[scope.language];
    const tone = entry.outcome === "completed" ? "good" : "plain";
    return [{ sort: "status", tone, text: say("ended", { outcome }) }];
  }
  if (entry.kind === "failed") return [{ sort: "status", tone: "bad", text: entry.cause ?? "" }];
  if (entry.status !== "held" || entry.missing.length === 0) return [];
  const fields = titlesIn(scope.document.meta.fields, entry.missing, scope);
  return [{ sort: "status", tone: "unsure", text: say("held", { fields }) }];
};

/** One entry of the journal, as people read it. */
export const entryBlock = (entry: JournalEntry, at: number, moment: Moment, scope: LogScope): Block => {
  const { taken, others } = ruleLines(entry, scope);
  const filling = { context: contextOf(moment.simulation.snapshot), now: entry.occurredAt };
  return {
    key: `entry ${entry.sequence}`,
    at,
    when: entry.occurredAt,
    title: titleOf(entry, scope),
    who: whoDid(entry, scope),
    lines: [
      ...told(entry, scope),
      ...taken,
      ...moves(entry, scope),
      ...entry.effects.map((effect) => effectLine(effect, scope, filling)),
      ...standing(entry, scope),
    ],
    others,
  };
};
