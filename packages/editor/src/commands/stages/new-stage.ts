import { kindWords, LANGUAGES, type Bilingual, type StageKind, type State, type Text } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import { takenIds } from "../../graph/stages.ts";
import { withAt } from "../../graph/change.ts";
import { idFrom, uniqueId } from "../../names/ids.ts";

/** What can be added: a kind of stage, the end of a phase, or a phase whose parts go side by side. */
export type NewStageKind = StageKind | "end" | "parallel";

const TITLES: Partial<Record<NewStageKind, Bilingual>> = {
  end: { fr: "Fin de la phase", en: "End of the phase" },
  parallel: { fr: "De front", en: "Side by side" },
};
const FIRST: Bilingual = { fr: "Première étape", en: "First stage" };
const PART: Bilingual = { fr: "Volet", en: "Part" };

/** The title that something new gets when none is given. */
export const defaultTitle = (kind: NewStageKind): Bilingual =>
  TITLES[kind] ?? kindWords(kind as Exclude<NewStageKind, "end" | "parallel">);

/** What a new stage brings: the stage itself, and the document with what it is about. */
export interface NewStage {
  document: Document;
  state: State;
}

interface Wish {
  kind: NewStageKind;
  title?: Text | undefined;
  roles?: string[] | undefined;
  form?: string | undefined;
  contract?: string | undefined;
}

/** Hands out names that nothing in the program has, each once. */
export const namer = (document: Document): ((title: Text | undefined, fallback: string) => string) => {
  const taken = takenIds(document);
  return (title, fallback) => {
    const id = idFrom(title, fallback, taken);
    taken.add(id);
    return id;
  };
};

/** A stage with nothing but its title. */
export const plainStage = (id: string, title: Text, kind: StageKind = "stage"): State => ({
  id,
  meta: { kind, title },
});

/** A part of a parallel phase, with its first stage. */
export const newRegion = (name: ReturnType<typeof namer>, title: Text = PART): State => {
  const id = name(title, "part");
  const inner = name(FIRST, "stage");
  return { id, initial: inner, meta: { kind: "phase", title }, states: { [inner]: plainStage(inner, FIRST) } };
};

const rolesOf = (document: Document): string[] => Object.keys(document.meta.roles ?? {});

const participantFirst = (document: Document): string[] => {
  const roles = rolesOf(document);
  return roles.includes("participant") ? ["participant"] : roles.slice(0, 1);
};

/** Puts a form into the catalogue for a new stage, unless one is named. */
const withForm = (document: Document, title: Text, wished: string | undefined): { document: Document; id?: string } => {
  const by = participantFirst(document);
  if (wished !== undefined) return { document, id: wished };
  if (by.length === 0) return { document };
  const id = idFrom(title, "form", new Set(Object.keys(document.meta.forms ?? {})));
  return { document: withAt(document, ["meta", "forms", id], { title, by, fields: [] }), id };
};

/** Puts a contract into the catalogue for a new stage, unless one is named. Its text is still to be written. */
const withContract = (
  document: Document,
  title: Text,
  wished: string | undefined,
): { document: Document; id?: string } => {
  const [role] = participantFirst(document);
  if (wished !== undefined) return { document, id: wished };
  if (role === undefined) return { document };
  const id = idFrom(title, "contract", new Set(Object.keys(document.meta.contracts ?? {})));
  const body =
    typeof title === "string"
      ? `# ${title}`
      : Object.fromEntries(
          LANGUAGES.flatMap((language) => (title[language] ? [[language, `# ${title[language]}`]] : [])),
        );
  const contract = { title, body, parties: [{ role }], signing: "in-order" };
  return { document: withAt(document, ["meta", "contracts", id], contract), id };
};

/** A new stage of a kind, with sensible beginnings: a form has its form, a phase its first stage, an exit its outcome. */
export const newStage = (
  before: Document,
  { kind, title = defaultTitle(kind), roles, form, contract }: Wish,
): NewStage => {
  const name = namer(before);
  const id = name(title, uniqueId("stage", takenIds(before)));
  const acts = roles === undefined || roles.length === 0 ? {} : { roles };
  const simple = (meta: State["meta"]): State => ({ id, ...(meta && { meta }) });
  if (kind === "form") {
    const made = withForm(before, title, form);
    const meta = { kind, title, roles: roles ?? participantFirst(before), ...(made.id && { form: made.id }) };
    return { document: made.document, state: simple(meta) };
  }
  if (kind === "contract") {
    const made = withContract(before, title, contract);
    return { document: made.document, state: simple({ kind, title, ...acts, ...(made.id && { contract: made.id }) }) };
  }
  if (kind === "exit") {
    return { document: before, state: { id, type: "final", meta: { kind, title, outcome: "completed" } } };
  }
  if (kind === "end") return { document: before, state: { id, type: "final", meta: { kind: "stage", title } } };
  if (kind === "phase") {
    const inner = name(FIRST, "stage");
    const states = { [inner]: plainStage(inner, FIRST) };
    return { document: before, state: { id, initial: inner, meta: { kind, title, ...acts }, states } };
  }
  if (kind === "parallel") {
    const regions = [newRegion(name), newRegion(name)];
    const states = Object.fromEntries(regions.map((region) => [region.id, region]));
    return { document: before, state: { id, type: "parallel", meta: { kind: "phase", title, ...acts }, states } };
  }
  return { document: before, state: simple({ kind, title, ...acts }) };
};
