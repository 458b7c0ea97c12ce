import { insertProgram } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { draftOf } from "./draft-text.ts";
import { programView, type ProgramView } from "./view.ts";

/**
 * Creates a program with its first draft; the definition's `id` becomes its slug. Throws `invalid_input`, `conflict`
 * (the slug is taken), `too_large`, `forbidden`, `key_reused`.
 */
export const createProgram = async (
  context: Context,
  input: { definition: unknown; key?: RequestKey | undefined },
): Promise<Written<ProgramView>> => {
  authorize(context, "program.write");
  const { text, slug } = draftOf(input.definition);
  return await once(context, input.key, async (trx) => {
    const { service, organization, language } = context;
    const now = nowOf(context);
    const updatedBy = context.caller.id;
    const program = { id: service.newId("prg"), slug, draft: text, createdAt: now, updatedAt: now, updatedBy };
    if (!(await insertProgram(trx, organization, program))) {
      throw new ServiceError("conflict", {
        fr: `Un programme porte déjà l’identifiant « ${slug} ».`,
        en: `A program has the id “${slug}” already.`,
      });
    }
    const stored = { ...program, draftRevision: 1 };
    return programView({ program: stored, versions: [], counts: [], language, withDefinition: true });
  });
};
