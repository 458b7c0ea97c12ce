import { builtInOf, checkFact, type Field, pointer, type Snapshot } from "@parcours/core";
import { getParticipant, loadParticipantsForUpdate, updateParticipant } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { writeEvent } from "../enrollments/send-event.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import type { RequestKey } from "../once/request-key.ts";
import { forgetOwnDraft } from "./forms.ts";
import { type Journey, ownMissing } from "./journey.ts";
import { journeysOf, selfOf } from "./me.ts";
import { actingAs, ownRun } from "./roles.ts";

/** What a visitor sends to one of their journeys. */
export interface OwnEvent {
  id: string;
  type: string;
  data?: Record<string, unknown> | undefined;
  reason?: { code?: string | undefined; text?: string | undefined } | undefined;
  key?: RequestKey | undefined;
}

const journeyNow = async (context: Context, self: string, id: string): Promise<Journey> => {
  const [journey] = await journeysOf(context, [await ownRun(context, self, id)]);
  return journey!;
};

const notTheirs = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "Ce n’est pas possible à cette étape. Rechargez la page : quelque chose a peut-être changé.",
    en: "This is not possible at this stage. Load the page again: something may have changed.",
  });

/**
 * Sends a form or another event in the part that is the visitor's. What only the machinery sends (signatures, tasks,
 * places) is refused. Throws `not_found`, `wrong_state`, `forbidden`, `invalid_input`, `rule_not_met`, `conflict`.
 */
export const sendOwnEvent = async (context: Context, { id, type, data, reason, key }: OwnEvent): Promise<Journey> => {
  authorize(context, "self.act");
  const self = selfOf(context);
  const builtIn = builtInOf(type);
  if (builtIn !== undefined && builtIn.kind !== "form") throw notTheirs();
  const acting = await actingAs(context, self, id);
  await writeEvent(acting, {
    enrollment: id,
    event: {
      type,
      ...(data && { data }),
      ...(reason && { reason }),
    },
    ...(key && { key }),
  });
  if (builtIn?.kind === "form") await forgetOwnDraft(context, { enrollment: id, form: builtIn.id, participant: self });
  return await journeyNow(context, self, id);
};

const factFaults = (
  facts: Record<string, unknown>,
  allowed: readonly string[],
  fields: Readonly<Record<string, Field>>,
): FieldError[] =>
  Object.entries(facts).flatMap(([id, value]) => {
    const path = `/facts${pointer(id)}`;
    const field = fields[id];
    if (!allowed.includes(id) || field === undefined)
      return [{ path, message: { fr: "Ce n’est pas demandé ici.", en: "This is not asked for here." } }];
    if (value === null || value === "") return [{ path, message: { fr: "À remplir.", en: "To be filled in." } }];
    const message = checkFact(field, value);
    return message === undefined ? [] : [{ path, message }];
  });

/**
 * Tells facts of one's own file for want of which a journey is held; it goes on by itself. Throws `not_found`,
 * `invalid_input`, `wrong_state`.
 */
export const tellFacts = async (
  context: Context,
  { id, facts, key }: { id: string; facts: Record<string, unknown>; key?: RequestKey | undefined },
): Promise<Journey> => {
  authorize(context, "self.act");
  const self = selfOf(context);
  const run = await ownRun(context, self, id);
  const allowed = ownMissing(run, JSON.parse(run.enrollment.snapshot) as Snapshot);
  if (allowed.length === 0) throw notTheirs();
  const errors = factFaults(facts, allowed, run.program.compiled.definition.meta.fields ?? {});
  if (errors.length > 0)
    throw new ServiceError(
      "invalid_input",
      { fr: "Certaines réponses sont à revoir.", en: "Some answers need another look." },
      { errors },
    );
  const acting = await actingAs(context, self, id);
  await writeEvent(acting, { enrollment: id, event: { type: "person.updated", data: facts }, ...(key && { key }) });
  return await journeyNow(context, self, id);
};

/** In which language the visitor is written to from now on. Throws `not_found`. */
export const chooseLanguage = async (context: Context, language: "fr" | "en"): Promise<void> => {
  authorize(context, "self.act");
  const { service, organization } = context;
  const self = selfOf(context);
  const found = await getParticipant(service.store.within(organization), organization, self);
  if (found === undefined) throw notFound({ fr: "Dossier", en: "File" });
  if (found.language === language) return;
  await transact(context, async (trx) => {
    const [person] = await loadParticipantsForUpdate(trx, organization, [self]);
    if (person === undefined) throw notFound({ fr: "Dossier", en: "File" });
    await updateParticipant(trx, organization, { ...person, language, updatedAt: nowOf(context) });
    return { participant: self };
  });
};
