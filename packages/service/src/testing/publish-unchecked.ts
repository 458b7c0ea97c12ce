import { canonicalText, semanticHash } from "@parcours/core";
import { insertProgram, insertVersion, inTransaction } from "@parcours/store";
import type { Context } from "../context.ts";

/** A published program that no check has seen: what a later version of the checks would refuse. */
export const publishUnchecked = async (
  { service, organization }: Context,
  definition: Record<string, unknown>,
): Promise<string> => {
  const now = service.clock().toISOString();
  const id = service.newId("prg");
  const text = canonicalText(definition);
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const slug = String(definition["id"]);
    await insertProgram(trx, organization, { id, slug, draft: text, createdAt: now, updatedAt: now });
    const hash = semanticHash(definition);
    const version = { programId: id, definition: text, hash, note: null, publishedAt: now, publishedBy: "test" };
    await insertVersion(trx, organization, version);
  });
  return id;
};
