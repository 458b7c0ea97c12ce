import type { Bilingual } from "../definition/problem.ts";
import type { Text } from "../definition/text.ts";
import type { Compiled } from "../machine/compile.ts";
import { answerGuard } from "../machine/guards.ts";
import { builtInOf } from "./built-in.ts";
import { whyClosed, type ClosedGuard } from "./closed.ts";
import type { Actor } from "./event.ts";
import { acceptedTypes, candidatesFor, permissionFor, rolesFor } from "./permission.ts";
import { contextOf, type Snapshot } from "./snapshot.ts";

/** Something that can be done next, whether this actor may do it now, and why not. */
export interface NextEvent {
  event: string;
  label: Text;
  /** Roles that may send it. */
  by: string[];
  form?: string;
  reason?: "required" | "optional";
  bulk: boolean;
  /** Reasons that the exit it leads to offers. */
  reasons: { value: string; title: Text }[];
  allowed: boolean;
  /** Why not, when it is not allowed. */
  why?: Bilingual;
}

interface NextScope {
  compiled: Compiled;
  snapshot: Snapshot;
  actor: Actor;
  now: string;
  places: Record<string, number>;
}

const whyNot = ({ compiled, snapshot, now, places }: NextScope, numbers: number[]): Bilingual | undefined => {
  const { definition, timeZone } = compiled;
  const closed: ClosedGuard[] = [];
  for (const number of numbers) {
    const guard = compiled.outline.arrows[number]?.transition.guard;
    if (guard === undefined) return undefined;
    const answer = answerGuard(guard, { definition, timeZone, now, context: contextOf(snapshot), places });
    if (answer.result === "true") return undefined;
    closed.push({ guard, answer });
  }
  return whyClosed(compiled, closed);
};

const nextEvent = (scope: NextScope, type: string): NextEvent[] => {
  const { compiled, snapshot, actor } = scope;
  const candidates = candidatesFor(compiled, snapshot, type);
  const arrows = candidates.flatMap((number) => compiled.outline.arrows[number] ?? []);
  if (arrows.length === 0) return [];
  const permission = permissionFor(compiled, snapshot, { type, actor }, candidates);
  const permitted = [...permission.permitted];
  const why: Bilingual | undefined =
    permitted.length > 0
      ? whyNot(scope, permitted)
      : permission.secondPerson
        ? { fr: "Une seconde personne doit le décider.", en: "A second person has to decide this." }
        : { fr: "Un autre rôle s’en charge.", en: "Another role does this." };
  const metas = arrows.flatMap((arrow) => arrow.transition.meta ?? []);
  const builtIn = builtInOf(type);
  const form = builtIn?.kind === "form" ? builtIn.id : metas.find((meta) => meta.form !== undefined)?.form;
  const reason = metas.find((meta) => meta.reason !== undefined)?.reason;
  const reasons = arrows.flatMap(({ target }) => compiled.stages.get(target ?? "")?.state.meta?.reasons ?? []);
  return [
    {
      event: type,
      label: metas.find((meta) => meta.label !== undefined)?.label ?? type,
      by: [...new Set(arrows.flatMap((arrow) => rolesFor(compiled, arrow)))],
      ...(form !== undefined && { form }),
      ...(reason !== undefined && { reason }),
      bulk: metas.some((meta) => meta.bulk === true),
      reasons: [...new Map(reasons.map((one) => [one.value, one])).values()],
      allowed: why === undefined,
      ...(why !== undefined && { why }),
    },
  ];
};

/** Events that only the machinery sends by itself are not offered to people. */
const isForPeople = (type: string): boolean => {
  const builtIn = builtInOf(type);
  return builtIn === undefined || builtIn.kind === "form";
};

/** What can be done next from where the run stands, in document order. */
export const nextEvents = (scope: NextScope): NextEvent[] =>
  scope.snapshot.status === "done"
    ? []
    : acceptedTypes(scope.compiled, scope.snapshot)
        .filter(isForPeople)
        .flatMap((type) => nextEvent(scope, type));
