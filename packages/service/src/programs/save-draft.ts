import { loadProgramForUpdate, saveDraft as store, uniqueViolation } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { draftOf } from "./draft-text.ts";
import { findProgram } from "./find.ts";
import { newestVersion } from "./load.ts";
import { readProgram } from "./read.ts";
import type { ProgramView } from "./view.ts";

const slugTaken = (slug: string): ServiceError =>
  new ServiceError("conflict", {
    fr: `Un programme porte déjà l’identifiant « ${slug} ».`,
    en: `A program has the id “${slug}” already.`,
  });

const slugStays = (slug: string): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "Un programme publié garde son identifiant.", en: "A published program keeps its id." },
    { errors: [{ path: "/definition/id", message: { fr: `Doit rester « ${slug} ».`, en: `Must stay “${slug}”.` } }] },
  );

const stale = (): ServiceError =>
  new ServiceError("precondition_failed", {
    fr: "Le brouillon a changé entre-temps ; relisez-le avant d’enregistrer.",
    en: "The draft has changed meanwhile; read it again before saving.",
  });

const revisionNeeded = (): ServiceError =>
  new ServiceError("precondition_required", {
    fr: "Dites sur quelle révision porte le brouillon (If-Match).",
    en: "Say which revision the draft was made from (If-Match).",
  });

/**
 * Saves the draft over the revision it was made from. Throws `precondition_required` without a revision,
 * `precondition_failed` when somebody saved another one meanwhile, `invalid_input`, `conflict`, `not_found`.
 */
export const saveDraft = async (
  context: Context,
  input: { program: string; definition: unknown; revision?: number | undefined },
): Promise<ProgramView> => {
  authorize(context, "program.write");
  const { organization } = context;
  if (input.revision === undefined) throw revisionNeeded();
  const { text, slug } = draftOf(input.definition);
  const { id } = await findProgram(context, input.program);
  const change = {
    draft: text,
    slug,
    fromRevision: input.revision,
    updatedAt: nowOf(context),
    updatedBy: context.caller.id,
  };
  try {
    await transact(context, async (trx) => {
      // Locked: whoever publishes at the same moment does so before or after, not in between.
      const program = await loadProgramForUpdate(trx, organization, id);
      if (program !== undefined && program.slug !== slug && (await newestVersion(trx, organization, id)) !== undefined)
        throw slugStays(program.slug);
      if ((await store(trx, organization, id, change)) === undefined) throw stale();
    });
  } catch (error) {
    if (uniqueViolation(error) === "programs_slug") throw slugTaken(slug);
    throw error;
  }
  return await readProgram(context, { program: id });
};
