import {
  checkAnswers,
  contextOf,
  type Definition,
  type Fact,
  fieldsOfRule,
  type Form,
  nextEvents,
  type RunContext,
  type Snapshot,
} from "@parcours/core";
import { deleteDraft, getDraft, putDraft } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import type { LoadedProgram } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { selfOf } from "./me.ts";
import { type OwnRun, ownRun } from "./roles.ts";

/** A form with all that is needed to fill it in, and no more. */
export interface AskedForm {
  id: string;
  form: Form;
  meta: Pick<Definition["meta"], "fields" | "rules">;
  timeZone: string;
  /** What is known, as far as the form's rules read it. */
  context: Pick<RunContext, "person" | "data">;
  now: string;
}

const pick = <T>(record: Readonly<Record<string, T>> | undefined, names: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => names.has(name)));

/** The part of a program that a form needs: its fields, its rules and what these read. */
export const askedForm = (
  { compiled }: Pick<LoadedProgram, "compiled">,
  id: string,
  context: Pick<RunContext, "person" | "data">,
  now: string,
): AskedForm | undefined => {
  const { definition, timeZone } = compiled;
  const { forms = {}, fields, rules } = definition.meta;
  const form = Object.hasOwn(forms, id) ? forms[id] : undefined;
  if (form === undefined) return undefined;
  const asked = form.fields.map(({ field }) => field);
  const ruled = new Set([...form.fields.flatMap(({ visibleWhen }) => visibleWhen ?? []), ...(form.valid ?? [])]);
  const read = [...ruled].flatMap((rule) => {
    const found = rules?.[rule];
    return found === undefined ? [] : fieldsOfRule(found.rule, fields ?? {});
  });
  const known = new Set([...asked, ...read]);
  return {
    id,
    form,
    meta: { fields: pick(fields, known), rules: pick(rules, ruled) },
    timeZone,
    context: { person: pick(context.person, known), data: pick(context.data, known) },
    now,
  };
};

/** A form that the person may send from where they are. */
export interface OwnForm {
  asked: AskedForm;
  /** What sends it. */
  event: string;
  /** What is filled in already: from the file, or as it was left. */
  answers: Record<string, Fact>;
  draft: { revision: number; updatedAt: string } | null;
}

const answersIn = ({ form, meta, context }: AskedForm): Record<string, Fact> =>
  Object.fromEntries(
    form.fields.flatMap(({ field }) => {
      const from = meta.fields?.[field]?.source === "participant" ? context.person : context.data;
      const value = Object.hasOwn(from, field) ? from[field] : undefined;
      return value === undefined || value === null ? [] : [[field, value]];
    }),
  );

const formOf = async (
  context: Context,
  id: string,
  formId: string,
): Promise<{ run: OwnRun; event: string; asked: AskedForm }> => {
  const run = await ownRun(context, selfOf(context), id);
  const snapshot = JSON.parse(run.enrollment.snapshot) as Snapshot;
  const actor = { kind: "participant" as const, roles: [...run.roles] };
  const now = nowOf(context);
  const open = nextEvents({ compiled: run.program.compiled, snapshot, actor, now, places: {} });
  const event = open.find(({ form, by }) => form === formId && by.some((role) => run.roles.includes(role)));
  const known = contextOf(snapshot);
  const asked = askedForm(run.program, formId, known, now);
  if (event === undefined || asked === undefined) throw notFound({ fr: "Formulaire", en: "Form" });
  return { run, event: event.event, asked };
};

/** A form that the visitor may send now, with what they have written so far. Throws `not_found`, `unauthorized`. */
export const readOwnForm = async (context: Context, { id, form }: { id: string; form: string }): Promise<OwnForm> => {
  authorize(context, "self.read");
  const { service, organization } = context;
  const { event, asked } = await formOf(context, id, form);
  const draft = await getDraft(service.store.within(organization), organization, {
    enrollment: id,
    form,
    participant: selfOf(context),
  });
  const known = new Set(asked.form.fields.map(({ field }) => field));
  return {
    asked,
    event,
    answers: { ...answersIn(asked), ...(pick(draft?.answers, known) as Record<string, Fact>) },
    draft: draft === undefined ? null : { revision: draft.revision, updatedAt: draft.updatedAt },
  };
};

/** Keeps what the visitor has written so far, as it is. Throws `not_found`, `invalid_input`, `unauthorized`. */
export const saveOwnDraft = async (
  context: Context,
  { id, form, answers }: { id: string; form: string; answers: Record<string, unknown> },
): Promise<{ revision: number; updatedAt: string }> => {
  authorize(context, "self.act");
  assertStorable(answers);
  const { service, organization } = context;
  const { asked } = await formOf(context, id, form);
  const known = new Set(asked.form.fields.map(({ field }) => field));
  return await putDraft(service.store.within(organization), organization, {
    enrollment: id,
    form,
    participant: selfOf(context),
    answers: pick(answers, known),
    updatedAt: nowOf(context),
  });
};

/** Forgets it: it was sent. */
export const forgetOwnDraft = async (
  { service, organization }: Context,
  draft: { enrollment: string; form: string; participant: string },
): Promise<void> => await deleteDraft(service.store.within(organization), organization, draft);

/** Answers that fit a form, or `invalid_input` with what is wrong with each under `base`. */
export const assertAnswers = (
  asked: AskedForm,
  answers: Record<string, unknown>,
  base: string,
): Record<string, Fact> => {
  const { form, meta, timeZone, now, context } = asked;
  const nothing = { contracts: {}, tasks: {}, measures: {}, lists: {}, members: {}, cohort: {} };
  const checked = checkAnswers(form, answers, {
    definition: { meta },
    timeZone,
    now,
    context: { ...nothing, ...context },
  });
  if (checked.ok) return checked.answers;
  throw new ServiceError(
    "invalid_input",
    { fr: "Certaines réponses sont à revoir.", en: "Some answers need another look." },
    { errors: checked.errors.map(({ path, message }) => ({ path: path.replace(/^\/data/, base), message })) },
  );
};
