import type { Bilingual } from "@parcours/core";
import type { Context } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { seenAmong } from "../visibility/assert-seen.ts";
import { type Batch, openBatch } from "../enrollments/batch.ts";
import { type SentEvent, sendIn } from "../enrollments/send-event.ts";

/** What became (or would become) of one person. */
export interface PersonReport {
  enrollment: string;
  state: "done" | "failed" | "pending";
  /** Where the person rests afterwards. */
  stages?: string[];
  status?: string;
  outcome?: string;
  /** Why not: the code and sentence of the error. */
  code?: string;
  detail?: string;
  errors?: { path: string; message: string }[];
  missing?: { id: string; title: string }[];
}

/** What is kept of a person's result. */
export type PersonResult = Omit<PersonReport, "enrollment" | "state">;

const inWords = (errors: readonly FieldError[] | undefined, { language }: Context) =>
  errors?.map(({ path, message }) => ({ path, message: message[language] }));

/** The missing fields that an error names, in one language. */
const missingIn = ({ details }: ServiceError, { language }: Context) =>
  (details.extra?.["missing"] as { id: string; title: Bilingual }[] | undefined)?.map(({ id, title }) => ({
    id,
    title: title[language],
  }));

const failure = (context: Context, error: ServiceError): PersonResult => {
  const { code, detail, details } = error;
  const errors = inWords(details.errors, context);
  const missing = missingIn(error, context);
  return {
    code,
    detail: detail[context.language],
    ...(errors !== undefined && { errors }),
    ...(missing !== undefined && { missing }),
  };
};

const notBeside = (): ServiceError =>
  new ServiceError("invalid_input", {
    fr: "On ne peut saisir avec la personne que pour une personne à la fois.",
    en: "With the person beside you, you can enter for one person at a time.",
  });

/**
 * Sends an event to one person of the batch; what the person refuses is their own result. `seen`: whom the caller sees,
 * when that is not everybody; a batch may hold others, whom somebody else asked for.
 */
export const sendToPerson = (
  context: Context,
  batch: Batch,
  enrollment: string,
  event: SentEvent,
  seen?: ReadonlySet<string>,
): { state: "done" | "failed"; result: PersonResult } => {
  try {
    if (seen?.has(enrollment) === false) throw notFound({ fr: "Inscription", en: "Enrollment" });
    if (event.assisting === true) throw notBeside();
    const { snapshot } = sendIn(context, batch, enrollment, event);
    const { stages, status, outcome } = snapshot;
    return { state: "done", result: { stages, status, ...(outcome !== undefined && { outcome }) } };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { state: "failed", result: failure(context, error) };
  }
};

/** How many people a preview looks at together. */
const BLOCK = 200;

/**
 * What would happen to each person, in order, without writing anything. Places are counted down as if each went before
 * the next.
 */
export const preview = async (context: Context, ids: readonly string[], event: SentEvent): Promise<PersonReport[]> => {
  const { service, organization } = context;
  const reports: PersonReport[] = [];
  for (let at = 0; at < ids.length; at += BLOCK) {
    const block = ids.slice(at, at + BLOCK);
    const batch = await openBatch({
      service,
      organization,
      db: service.store.within(organization),
      ids: block,
      lock: false,
      withRoles: true,
    });
    const seen = await seenAmong(context, block);
    for (const enrollment of block) {
      const { state, result } = sendToPerson(context, batch, enrollment, event, seen);
      reports.push({ enrollment, state, ...result });
    }
  }
  return reports;
};
