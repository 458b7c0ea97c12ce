import { listOf } from "../definition/outline.ts";
import type { RunContext } from "../definition/context.ts";
import type { Guard } from "../definition/vocabulary.ts";
import type { Compiled } from "../machine/compile.ts";
import { answerGuard } from "../machine/guards.ts";
import { nextChange } from "../rules/next-change.ts";

interface RestScope {
  compiled: Compiled;
  context: RunContext;
  now: string;
  places: Readonly<Record<string, number>>;
  /** Every active stage and phase. */
  active: string[];
}

const eventlessGuards = (compiled: Compiled, stage: string): Guard[] =>
  listOf(compiled.stages.get(stage)?.state.always).flatMap((t) => (t.guard === undefined ? [] : [t.guard]));

/**
 * Fields whose absence holds the person: what the decisions where they rest would have to know. A decision is held
 * when none of its branches passes and one of them cannot be answered.
 */
export const missingAtDecisions = ({ compiled, context, now, places, active }: RestScope): string[] =>
  active
    .filter((stage) => compiled.stages.get(stage)?.state.meta?.kind === "decision")
    .flatMap((stage) => {
      const { definition, timeZone } = compiled;
      const answers = eventlessGuards(compiled, stage).map((guard) =>
        answerGuard(guard, { definition, timeZone, now, context, places }),
      );
      return answers.flatMap((answer) => (answer.result === "unknown" ? answer.missing : []));
    });

/** The next instant at which a rule that the run is waiting on may change its answer by the passing of time alone. */
export const nextRecheck = ({ compiled, context, now, active }: RestScope): string | undefined => {
  const { definition, timeZone, index } = compiled;
  const fields = definition.meta.fields ?? {};
  const rules = new Set(active.flatMap((stage) => index.awaited.get(stage) ?? []));
  const moments = [...rules].flatMap((id) => {
    const rule = definition.meta.rules?.[id];
    const at = rule === undefined ? null : nextChange(rule.rule, { fields, timeZone, now, context });
    return at === null ? [] : [at];
  });
  return moments.toSorted()[0];
};
