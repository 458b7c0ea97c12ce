import {
  type Arrow,
  arrowWords,
  type Definition,
  kindWords,
  type Language,
  type Outline,
  outcomeWords,
  outlineOf,
  type Stage,
  textIn,
} from "@parcours/core";
import { html } from "hono/html";
import type { Html } from "./layout.ts";
import { numberIn } from "./titles.ts";

interface Told {
  definition: Definition;
  outline: Outline;
  counts: Readonly<Record<string, number>>;
  language: Language;
}

const titleOf = ({ outline, language }: Told, id: string): string => {
  const stage = outline.byId.get(id);
  const shown = stage?.state.type === "history" ? stage.parent : stage;
  return textIn(shown?.state.meta?.title, language) || id;
};

const way = (told: Told, arrow: Arrow): Html => {
  const words = arrowWords(told.definition, arrow, told.language);
  return html`<li>
    ${words === "" ? "" : `${words} `}<span aria-hidden="true">→</span>
    <span>${titleOf(told, arrow.target ?? "")}</span>
  </li>`;
};

const rolesOf = ({ definition, language }: Told, { state }: Stage): string =>
  (state.meta?.roles ?? []).map((role) => textIn(definition.meta.roles[role]?.title, language) || role).join(" · ");

const stageItem = (told: Told, stage: Stage): Html => {
  const { language, counts, outline } = told;
  const { state, id } = stage;
  const count = counts[id] ?? 0;
  const ways = outline.arrows.filter(({ source, target }) => source === stage && target !== undefined);
  const roles = rolesOf(told, stage);
  const kind =
    state.meta?.outcome === undefined ? kindWords(state.meta?.kind ?? "stage") : outcomeWords(state.meta.outcome);
  const people = { fr: count > 1 ? "personnes" : "personne", en: count > 1 ? "people" : "person" }[language];
  return html`<li class="stage">
    <h3>
      ${textIn(state.meta?.title, language) || id} <span class="kind">${kind[language]}</span>${
        count > 0 ? html`<span class="badge">${numberIn(count, language)} ${people}</span>` : ""
      }
    </h3>
    ${roles === "" ? "" : html`<p class="who">${roles}</p>`}${
      ways.length === 0
        ? ""
        : html`<ul class="ways">
            ${ways.map((arrow) => way(told, arrow))}
          </ul>`
    }${stageList(told, stage.children)}
  </li>`;
};

const stageList = (told: Told, stages: readonly Stage[]): Html | "" => {
  const shown = stages.filter(({ state }) => state.type !== "history");
  return shown.length === 0
    ? ""
    : html`<ol class="outline">
        ${shown.map((stage) => stageItem(told, stage))}
      </ol>`;
};

/** A program as nested lists: every stage with who acts, how many are there, and where it leads. */
export const outlineList = (
  definition: Definition,
  counts: Readonly<Record<string, number>>,
  language: Language,
): Html | "" => {
  const outline = outlineOf(definition);
  return stageList({ definition, outline, counts, language }, outline.top);
};
