import { explain, type JournalEntry, type LeafTrace, type TraceEntry, type Truth } from "@parcours/core";
import { edgesByPath } from "./edges-by-path.ts";
import type { Line, LogScope } from "./log.ts";
import { sayer, titleIn } from "./say.ts";

const TONES: Record<Truth, Line["tone"]> = { true: "good", false: "bad", unknown: "unsure" };
const RULE = { true: "ruleYes", false: "ruleNo", unknown: "ruleUnsure" } as const;
const PLACE = { true: "placeYes", false: "placeNo", unknown: "placeUnsure" } as const;

/** The comparisons with the answer of the whole, or all where the answer rests on others. */
const deciding = ({ leaves, result }: TraceEntry): LeafTrace[] => {
  const same = leaves.filter((leaf) => leaf.result === result);
  return same.length > 0 ? same : leaves;
};

const lineOf = (trace: TraceEntry, scope: LogScope): Line | undefined => {
  const { document, graph, language } = scope;
  const say = sayer(scope);
  const { result, missing, leaves } = trace;
  const tone = TONES[result];
  const guard = edgesByPath(graph).get(trace.path)?.transition.guard;
  if (guard?.type === "place") return { sort: "rule", tone, text: say(PLACE[result]) };
  const fields = document.meta.fields ?? {};
  const why = explain({ result, missing, leaves, deciding: deciding(trace) }, fields, language);
  if (guard?.type === "otherwise") {
    if (result === "unknown") return undefined;
    return {
      sort: "rule",
      tone: result === "true" ? "plain" : tone,
      text: say(`otherwise${result === "true" ? "Yes" : "No"}`),
    };
  }
  const title = guard === undefined ? trace.guard : titleIn(document.meta.rules, guard.params.rule, scope);
  return { sort: "rule", tone, text: say(RULE[result], { title, why }) };
};

/**
 * The rules that were asked: those on the way that was taken, and those that could not be answered or did not let pass.
 * Each is told once.
 */
export const ruleLines = (entry: JournalEntry, scope: LogScope): { taken: Line[]; others: Line[] } => {
  const walked = new Set(entry.transitions.flatMap(({ paths }) => paths));
  const taken = new Map<string, Line>();
  const others = new Map<string, Line>();
  for (const trace of entry.trace) {
    const line = lineOf(trace, scope);
    if (line === undefined) continue;
    const counts = walked.has(trace.path) && trace.result === "true";
    (counts ? taken : others).set(line.text, line);
  }
  for (const text of taken.keys()) others.delete(text);
  return { taken: [...taken.values()], others: [...others.values()] };
};
