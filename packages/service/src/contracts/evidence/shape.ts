import { z } from "zod";
import type { EvidenceFile } from "./file.ts";

const text = z.string();
const maybeText = text.nullable();
const whole = z.int();

/**
 * The shape of an evidence file. A file that was changed may lack anything: it is looked at no further, and nothing that
 * checks it has to expect a part that is not there.
 */
export const EvidenceShape: z.ZodType<EvidenceFile> = z.strictObject({
  format: z.literal("parcours-contract-evidence"),
  version: z.literal(1),
  signature: z.strictObject({ level: z.literal("simple"), words: z.strictObject({ fr: text, en: text }) }),
  organization: z.strictObject({ id: text, name: text }),
  contract: z.strictObject({
    id: text,
    enrollment: text,
    title: text,
    status: text,
    instance: whole,
    openedAt: text,
    endedAt: maybeText,
  }),
  document: z.strictObject({
    language: text,
    templateHash: text,
    program: text,
    programVersion: whole,
    frozenAt: text,
    html: text,
    htmlHash: text,
    pdfHash: text,
  }),
  parties: z.array(
    z.strictObject({
      role: text,
      title: text,
      name: maybeText,
      status: text,
      means: maybeText,
      signedAt: maybeText,
    }),
  ),
  papers: z.array(
    z.strictObject({
      id: text,
      roles: z.array(text),
      mediaType: text,
      size: whole,
      sha256: text,
      signedOn: text,
      witness: text,
    }),
  ),
  beginning: text,
  events: z.array(
    z.strictObject({
      position: whole,
      at: text,
      kind: text,
      role: maybeText,
      facts: z.record(text, z.unknown()),
      hash: text,
      key: text,
      seal: text,
    }),
  ),
  keys: z.array(z.strictObject({ id: text, publicKey: text, fingerprint: text, createdAt: text })),
  madeAt: text,
  seal: z.strictObject({ key: text, hash: text, signature: text }),
});
