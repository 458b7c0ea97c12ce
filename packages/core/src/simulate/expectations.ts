import type { Bilingual } from "../definition/problem.ts";
import type { Expectation } from "../definition/scenario.ts";
import { instantSchema } from "../definition/time.ts";
import { localDate, normalizeInstant } from "../calendar/zone.ts";
import { contextOf } from "../step/snapshot.ts";
import { timersOf } from "../step/timers.ts";
import type { Simulation } from "./simulation.ts";

const sorted = (items: readonly string[]): string => [...items].toSorted().join(", ");

const differs = (fr: string, en: string, expected: unknown, actual: unknown): Bilingual[] =>
  JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [
        {
          fr: `${fr} : attendu ${show(expected)}, trouvé ${show(actual)}.`,
          en: `${en}: expected ${show(expected)}, found ${show(actual)}.`,
        },
      ];

const show = (value: unknown): string => (typeof value === "string" ? value || "—" : (JSON.stringify(value) ?? "—"));

const lacks = (fr: string, en: string, expected: readonly string[], actual: readonly string[]): Bilingual[] =>
  expected
    .filter((item) => !actual.includes(item))
    .map((item) => ({ fr: `${fr} : « ${item} » manque.`, en: `${en}: “${item}” is missing.` }));

const each = <T>(wanted: Record<string, T> | undefined, compare: (key: string, value: T) => Bilingual[]): Bilingual[] =>
  Object.entries(wanted ?? {}).flatMap(([key, value]) => compare(key, value));

const checkDue = (simulation: Simulation, deadline: string, expected: string): Bilingual[] => {
  const { snapshot, compiled } = simulation;
  const found = Object.values(snapshot.deadlines)
    .filter((d) => d.deadline === deadline && d.dueAt !== undefined)
    .map((d) => d.dueAt ?? "");
  const scheduled = timersOf(snapshot).get(deadline)?.dueAt;
  const all = scheduled === undefined ? found : [...found, scheduled];
  const asDate = !instantSchema.safeParse(expected).success;
  const actual = all.map((at) => (asDate ? localDate(at, compiled.timeZone) : at));
  const wanted = asDate ? expected : normalizeInstant(expected);
  return actual.includes(wanted)
    ? []
    : differs(`Échéance « ${deadline} »`, `Deadline “${deadline}”`, wanted, actual.join(", "));
};

/** What an expectation does not find, in words; nothing when all of it holds. */
export const unmet = (expected: Expectation, simulation: Simulation): Bilingual[] => {
  const { snapshot, journal } = simulation;
  const context = contextOf(snapshot);
  const effects = journal.flatMap((entry) => entry.effects);
  const openTasks = Object.keys(context.tasks).filter((id) => context.tasks[id]?.status === "open");
  const notices = effects.flatMap((e) => (e.type === "notify" ? [e.notice] : []));
  const sent = effects.flatMap((e) => (e.type === "send" ? [e.event] : []));
  return [
    ...(expected.stages ? differs("Étapes", "Stages", sorted(expected.stages), sorted(snapshot.stages)) : []),
    ...(expected.status ? differs("Situation", "Status", expected.status, snapshot.status) : []),
    ...(expected.outcome ? differs("Issue", "Outcome", expected.outcome, snapshot.outcome ?? "") : []),
    ...(expected.missing ? differs("Manque", "Missing", sorted(expected.missing), sorted(snapshot.missing)) : []),
    ...each(expected.data, (k, v) => differs(`Donnée « ${k} »`, `Data “${k}”`, v, context.data[k] ?? null)),
    ...each(expected.person, (k, v) => differs(`Personne « ${k} »`, `Person “${k}”`, v, context.person[k] ?? null)),
    ...each(expected.measures, (k, v) => differs(`Mesure « ${k} »`, `Measure “${k}”`, v, context.measures[k] ?? 0)),
    ...each(expected.contracts, (k, v) =>
      differs(`Contrat « ${k} »`, `Contract “${k}”`, v, context.contracts[k]?.status ?? ""),
    ),
    ...(expected.tasks ? differs("Tâches", "Tasks", sorted(expected.tasks), sorted(openTasks)) : []),
    ...(expected.notices ? lacks("Messages", "Notices", expected.notices, notices) : []),
    ...(expected.sent ? lacks("Envois", "Sent", expected.sent, sent) : []),
    ...each(expected.due, (k, v) => checkDue(simulation, k, v)),
  ];
};
