import { type Language, localDate, type Text, textIn } from "@parcours/core";
import type { Table } from "../exports/write-file.ts";
import type { ProgramImpact } from "./read-impact.ts";

type Words = Record<Language, string>;
type Value = number | null;

const HEADINGS: Words[] = [
  { fr: "Programme", en: "Program" },
  { fr: "Version", en: "Version" },
  { fr: "Du", en: "From" },
  { fr: "Au (non compris)", en: "To (not included)" },
  { fr: "Partie", en: "Part" },
  { fr: "Id", en: "Id" },
  { fr: "Intitulé", en: "Title" },
  { fr: "Ventilation", en: "Breakdown" },
  { fr: "Groupe", en: "Group" },
  { fr: "Valeur", en: "Value" },
  { fr: "Unité", en: "Unit" },
  { fr: "Objectif", en: "Target" },
  { fr: "Objectif atteint", en: "Target met" },
  { fr: "Cas comptés", en: "Cases counted" },
  { fr: "Cas inconnus", en: "Cases unknown" },
  { fr: "Valeur de la période comparée", en: "Value in the compared period" },
  { fr: "Comment c’est compté", en: "How it is counted" },
];

const PARTS = {
  runs: { fr: "Parcours", en: "Runs" },
  indicator: { fr: "Indicateur", en: "Indicator" },
  funnel: { fr: "Étapes atteintes", en: "Stages reached" },
  time: { fr: "Temps dans l’étape", en: "Time in stage" },
  flow: { fr: "Passage", en: "Move" },
  exit: { fr: "Sortie", en: "Exit" },
  reason: { fr: "Raison de sortie", en: "Reason of an exit" },
  month: { fr: "Mois", en: "Month" },
} satisfies Record<string, Words>;

const METRICS = {
  started: { fr: "Parcours commencés", en: "Runs begun" },
  ended: { fr: "Parcours terminés", en: "Runs ended" },
  reached: { fr: "Parcours ayant atteint l’étape", en: "Runs that reached the stage" },
  ofStarted: { fr: "Part des parcours commencés", en: "Share of the runs begun" },
  median: { fr: "Temps médian", en: "Median time" },
  mean: { fr: "Temps moyen", en: "Mean time" },
  p90: { fr: "Neuf cas sur dix sous", en: "Nine in ten below" },
  inside: { fr: "Présents à la fin", en: "Inside at the end" },
} satisfies Record<string, Words>;

const WITHHELD: Words = { fr: "non communiqué", en: "withheld" };
const YES_NO: Record<Language, [yes: string, no: string]> = { fr: ["oui", "non"], en: ["yes", "no"] };
const UNITS: Record<string, Words> = {
  percent: { fr: "%", en: "%" },
  day: { fr: "jours", en: "days" },
  hour: { fr: "heures", en: "hours" },
  week: { fr: "semaines", en: "weeks" },
  month: { fr: "mois", en: "months" },
  year: { fr: "ans", en: "years" },
};

interface Line {
  part: keyof typeof PARTS;
  id?: string;
  title?: string;
  by?: string;
  group?: string;
  value: Value;
  unit?: string | undefined;
  target?: Value;
  met?: boolean | null;
  n?: Value;
  unknown?: Value;
  before?: Value | undefined;
  counting?: string;
}

/** Everything that is shown of a program's impact, a figure a line, in one language: for spreadsheets. */
export const impactTable = (impact: ProgramImpact, language: Language): Table => {
  const { program, version, period, timeZone } = impact;
  const isProtected = "protected" in impact;
  const say = (text: Text): string => textIn(text, language);
  const day = (instant: string | null): string => (instant === null ? "" : localDate(instant, timeZone));
  const metric = (name: keyof typeof METRICS): string => METRICS[name][language];
  const titles = new Map(
    [...impact.stages, ...impact.exits, ...impact.funnel].map(({ stage, title }) => [stage, say(title)]),
  );

  // A spreadsheet in French takes a comma; what is withheld is said, what is not known stays empty.
  const number = (value: Value | undefined): string =>
    value === null || value === undefined ? "" : language === "fr" ? String(value).replace(".", ",") : String(value);
  const figure = (value: Value, n: Value | undefined): string =>
    value === null && isProtected && n !== 0 ? WITHHELD[language] : number(value);
  const unitWords = (unit: string | undefined): string => (unit === undefined ? "" : (UNITS[unit]?.[language] ?? unit));

  const rowOf = (line: Line): string[] => [
    say(program.title),
    String(version),
    day(period.from),
    day(period.to),
    PARTS[line.part][language],
    line.id ?? "",
    line.title ?? "",
    line.by ?? "",
    line.group ?? "",
    figure(line.value, line.n),
    unitWords(line.unit),
    number(line.target),
    line.met === null || line.met === undefined ? "" : YES_NO[language][line.met ? 0 : 1],
    line.n === undefined ? "" : figure(line.n, undefined),
    line.unknown === undefined ? "" : figure(line.unknown, undefined),
    line.before === undefined ? "" : figure(line.before, undefined),
    line.counting ?? "",
  ];

  const former = new Map(impact.before?.indicators.map(({ id, value }) => [id, value]));
  const indicators = impact.indicators.flatMap((indicator): Line[] => [
    {
      part: "indicator",
      id: indicator.id,
      title: say(indicator.title),
      value: indicator.value,
      unit: indicator.unit,
      target: indicator.target,
      met: indicator.met,
      n: indicator.n,
      unknown: indicator.unknown,
      before: former.get(indicator.id),
      counting: say(indicator.counting),
    },
    ...indicator.breakdown.flatMap(({ title, groups }) =>
      groups.map((group): Line => ({
        part: "indicator",
        id: indicator.id,
        title: say(indicator.title),
        by: say(title),
        group: say(group.title),
        value: group.value,
        unit: indicator.unit,
        n: group.n,
      })),
    ),
  ]);
  const funnel = impact.funnel.flatMap(({ stage, title, reached, ofStarted }): Line[] => [
    { part: "funnel", id: stage, title: say(title), group: metric("reached"), value: reached },
    {
      part: "funnel",
      id: stage,
      title: say(title),
      group: metric("ofStarted"),
      value: ofStarted,
      unit: "percent",
      n: impact.started,
    },
  ]);
  const times = impact.stages.flatMap(({ stage, title, stays, inside, medianDays, meanDays, p90Days }): Line[] => {
    const of = { part: "time", id: stage, title: say(title) } as const;
    return [
      { ...of, group: metric("median"), value: medianDays, unit: "day", n: stays },
      { ...of, group: metric("mean"), value: meanDays, unit: "day", n: stays },
      { ...of, group: metric("p90"), value: p90Days, unit: "day", n: stays },
      { ...of, group: metric("inside"), value: inside },
    ];
  });
  const flows = impact.flows.map(({ from, to, count }): Line => ({
    part: "flow",
    id: `${from ?? ""} > ${to}`,
    title: `${from === null ? metric("started") : (titles.get(from) ?? from)} → ${titles.get(to) ?? to}`,
    value: count,
  }));
  const exits = impact.exits.flatMap(({ stage, title, runs, reasons }): Line[] => [
    { part: "exit", id: stage, title: say(title), value: runs },
    ...reasons.map((reason): Line => ({
      part: "reason",
      id: reason.code,
      title: say(title),
      group: say(reason.title),
      value: reason.runs,
    })),
  ]);
  const months = impact.months.flatMap(({ month, started, ended }): Line[] => [
    { part: "month", id: month, title: metric("started"), value: started },
    { part: "month", id: month, title: metric("ended"), value: ended },
  ]);
  const started: Line = {
    part: "runs",
    title: metric("started"),
    value: impact.started,
    before: impact.before?.started,
  };
  return {
    title: say(program.title),
    headings: HEADINGS.map((heading) => heading[language]),
    rows: [started, ...indicators, ...funnel, ...times, ...flows, ...exits, ...months].map(rowOf),
  };
};
