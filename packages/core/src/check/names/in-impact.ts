import type { Indicator, Moment, Point, Property } from "../../definition/impact.ts";
import type { ProgramMeta } from "../../definition/schema.ts";
import { refer, referEach, type Reference } from "./reference.ts";

/** Breakdowns that need no field: they are known of every enrollment. */
export const BUILT_IN_BREAKDOWNS: readonly string[] = ["site", "cohort", "ageBand", "outcome"];

const ofMoment = (moment: Moment, path: string): Reference[] => {
  if ("reached" in moment) return refer("stage", moment.reached, `${path}/reached`);
  if ("entered" in moment) return refer("stage", moment.entered, `${path}/entered`);
  if ("left" in moment) return refer("stage", moment.left, `${path}/left`);
  if ("event" in moment) return refer("event", moment.event, `${path}/event`);
  if ("outcome" in moment) return refer("outcome", moment.outcome, `${path}/outcome`);
  return "exit" in moment && typeof moment.exit === "string" ? refer("stage", moment.exit, `${path}/exit`) : [];
};

/** The moments of an indicator, each with its path. */
export const momentsOf = ({ measure }: Indicator, path: string): { moment: Moment; path: string }[] => {
  const base = `${path}/measure`;
  if ("count" in measure) return [{ moment: measure.count, path: `${base}/count` }];
  if ("share" in measure) {
    return [
      { moment: measure.share.of, path: `${base}/share/of` },
      { moment: measure.share.among, path: `${base}/share/among` },
    ];
  }
  if ("duration" in measure) {
    return [
      { moment: measure.duration.from, path: `${base}/duration/from` },
      { moment: measure.duration.to, path: `${base}/duration/to` },
    ];
  }
  return [];
};

const ofSum = ({ measure }: Indicator, path: string): Reference[] => {
  if (!("sum" in measure)) return [];
  return "measure" in measure.sum
    ? refer("measure", measure.sum.measure, `${path}/measure/sum/measure`)
    : refer("field", measure.sum.field, `${path}/measure/sum/field`);
};

const ofIndicator = (indicator: Indicator, path: string): Reference[] => [
  ...momentsOf(indicator, path).flatMap(({ moment, path: at }) => ofMoment(moment, at)),
  ...ofSum(indicator, path),
  ...refer("rule", indicator.measure.where, `${path}/measure/where`),
  ...referEach("field", indicator.breakdown, `${path}/breakdown`).filter(({ id }) => !BUILT_IN_BREAKDOWNS.includes(id)),
];

const ofPoint = (point: Point, path: string): Reference[] => {
  if ("stage" in point) return refer("stage", point.stage, `${path}/stage`);
  if ("stages" in point) return referEach("stage", point.stages, `${path}/stages`);
  if ("event" in point) return refer("event", point.event, `${path}/event`);
  return "outcome" in point ? refer("outcome", point.outcome, `${path}/outcome`) : [];
};

const ofProperty = (property: Property, path: string): Reference[] => [
  ...("first" in property ? ofPoint(property.first, `${path}/first`) : []),
  ...ofPoint(property.then, `${path}/then`),
];

/** What indicators and properties name. */
export const namedInImpact = (meta: ProgramMeta): Reference[] => [
  ...Object.entries(meta.indicators ?? {}).flatMap(([id, item]) => ofIndicator(item, `/meta/indicators/${id}`)),
  ...(meta.properties ?? []).flatMap((item, index) => ofProperty(item, `/meta/properties/${index}`)),
];
