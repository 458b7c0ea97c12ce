import { eventWords, outcomeWords, textIn, type Language, type Measure, type Moment } from "@parcours/core";
import { translate } from "@parcours/ui";
import type { Graph } from "../graph/graph.ts";
import { texts } from "./texts.ts";

/** How an indicator is counted, as a sentence. */
export const measureWords = (graph: Graph, measure: Measure, language: Language): string => {
  const t = translate(texts, language);
  const { byId, document } = graph;
  const stage = (id: string): string => byId.get(id)?.title[language] ?? id;
  const moment = (at: Moment): string => {
    if ("started" in at) return t("moment.started");
    if ("reached" in at) return t("moment.reached", { what: stage(at.reached) });
    if ("entered" in at) return t("moment.reached", { what: stage(at.entered) });
    if ("left" in at) return t("moment.left", { what: stage(at.left) });
    if ("event" in at) return t("moment.event", { what: eventWords(document, at.event, language, undefined) });
    if ("outcome" in at) return t("moment.outcome", { what: outcomeWords(at.outcome)[language] });
    return at.exit === true ? t("moment.exit") : t("moment.reached", { what: stage(at.exit) });
  };
  const counted = (): string => {
    if ("count" in measure) return t("measure.count", { moment: moment(measure.count) });
    if ("share" in measure) {
      return t("measure.share", { of: moment(measure.share.of), among: moment(measure.share.among) });
    }
    if ("duration" in measure) {
      const { from, to } = measure.duration;
      return t("measure.duration", {
        statistic: t(`statistic.${measure.statistic}`),
        from: moment(from),
        to: moment(to),
      });
    }
    const { sum } = measure;
    const what = "field" in sum ? textIn(document.meta.fields?.[sum.field]?.title, language) || sum.field : sum.measure;
    return t("measure.sum", { what });
  };
  if (measure.where === undefined) return counted();
  const rule = textIn(document.meta.rules?.[measure.where]?.title, language) || measure.where;
  return `${counted()}, ${t("measure.where", { rule })}`;
};
