import {
  CONTRACT_STATUSES,
  eventWords,
  outcomeWords,
  spanWords,
  textIn,
  type Expectation,
  type Language,
  type ScenarioStep,
  type Text,
} from "@parcours/core";
import { formatDateTime, translate } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import type { Graph } from "../../graph/graph.ts";
import { noBreak } from "../../outline/sentence.ts";
import { noticeTitles } from "../notices/notice-titles.ts";
import { texts } from "./texts.ts";

interface Words {
  document: Document;
  graph: Graph;
  language: Language;
}

const titlesIn = (
  record: Record<string, { title?: Text | undefined }> | undefined,
  ids: readonly string[],
  language: Language,
) => ids.map((id) => textIn(record?.[id]?.title, language) || id).join(", ");

const quotedIn = (
  record: Record<string, { title?: Text | undefined }> | undefined,
  ids: readonly string[],
  language: Language,
): string =>
  ids
    .map((id) => titlesIn(record, [id], language))
    .map((title) => (language === "fr" ? `« ${title} »` : `“${title}”`))
    .join(", ");

/** What an event is called on the transitions that it sets off, else what a built-in event means. */
const eventName = ({ document, graph, language }: Words, type: string): string => {
  const labeled = graph.transitions.find(
    ({ address, transition }) =>
      address.trigger === "on" && address.key === type && textIn(transition.meta?.label, language) !== "",
  );
  return eventWords(document, type, language, labeled?.transition.meta?.label);
};

const expectation = (expected: Expectation, words: Words): string => {
  const { document, graph, language } = words;
  const t = translate(texts, language);
  const { meta } = document;
  const said: string[] = [];
  if (expected.stages !== undefined) {
    const stages = expected.stages.map((id) => graph.byId.get(id)?.title[language] ?? id).join(", ");
    said.push(t("atStages", { stages }));
  }
  if (expected.status !== undefined) said.push(t("isStatus", { status: t(expected.status) }));
  if (expected.outcome !== undefined) said.push(t("hasOutcome", { outcome: outcomeWords(expected.outcome)[language] }));
  if (expected.missing !== undefined) {
    said.push(t("missing", { list: titlesIn(meta.fields, expected.missing, language) || t("nothing") }));
  }
  if (expected.contracts !== undefined) {
    for (const [id, stands] of Object.entries(expected.contracts)) {
      const known = CONTRACT_STATUSES.find((one) => one === stands);
      const status = known === undefined ? stands : t(`contract_${known}`);
      said.push(t("contractSaid", { title: titlesIn(meta.contracts, [id], language), status }));
    }
  }
  if (expected.tasks !== undefined) {
    const { length: count } = expected.tasks;
    said.push(t("tasks", { count, list: quotedIn(meta.tasks, expected.tasks, language) }));
  }
  if (expected.notices !== undefined) {
    const { length: count } = expected.notices;
    said.push(t("notices", { count, list: quotedIn(noticeTitles(meta), expected.notices, language) }));
  }
  const facts = Object.keys({ ...expected.data, ...expected.person });
  if (facts.length > 0) said.push(t("facts", { list: quotedIn(meta.fields, facts, language) }));
  const sums = Object.entries(expected.measures ?? {}).map(([name, sum]) => `${name} = ${sum}`);
  if (sums.length > 0) said.push(t("sums", { list: sums.join(", ") }));
  if (expected.sent !== undefined) said.push(t("sent", { count: expected.sent.length }));
  const due = Object.keys(expected.due ?? {});
  if (due.length > 0) said.push(t("dates", { list: quotedIn(meta.deadlines, due, language) }));
  return said.join(language === "fr" ? "\u00a0; " : "; ");
};

/** A step of a scenario as a sentence. Total on drafts: what cannot be said stands as it is written. */
export const stepWords = (step: ScenarioStep, words: Words): string => noBreak(saidStep(step, words), words.language);

const saidStep = (step: ScenarioStep, words: Words): string => {
  const { document, language } = words;
  const t = translate(texts, language);
  try {
    if ("wait" in step) return t("waitWords", { span: spanWords(step.wait, language) });
    if ("until" in step) {
      const timeZone = document.meta.timeZone ?? "Europe/Paris";
      return t("untilWords", { date: formatDateTime(step.until, language, { timeZone }) });
    }
    if ("places" in step) {
      const list = Object.entries(step.places).map(
        ([id, count]) => `${titlesIn(document.meta.places, [id], language)} ${count}`,
      );
      return t("placesWords", { list: list.join(", ") });
    }
    if ("expect" in step) return t("expectWords", { what: expectation(step.expect, words) });
    const who = step.as === undefined ? t("organization") : titlesIn(document.meta.roles, [step.as], language);
    const said = t("sendWords", { who, what: eventName(words, step.send.type) });
    return step.refused === undefined ? said : t("refusedWords", { step: said, why: t(step.refused) });
  } catch {
    return JSON.stringify(step);
  }
};
