import { z } from "@hono/zod-openapi";
import { type EvidenceFile, evidenceText } from "../../../contracts/evidence/file.ts";
import type { RouteOutput } from "../../route.ts";

/** Bytes that a browser keeps under a name, and never shows inside a page. `of` tells the log whose they are. */
export const attachment = (
  bytes: Uint8Array,
  { type, name, of }: { type: string; name: string; of?: { enrollment: string } },
): RouteOutput => ({
  status: 200,
  ...(of !== undefined && { body: of }),
  content: { type, body: new Blob([new Uint8Array(bytes)]).stream() },
  headers: {
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    "Content-Length": String(bytes.length),
    "X-Content-Type-Options": "nosniff",
  },
});

/** The evidence, byte for byte as it is checked. */
export const evidenceAnswer = (file: EvidenceFile): RouteOutput =>
  attachment(Buffer.from(evidenceText(file)), {
    type: "application/json",
    name: `${file.contract.id}-evidence.json`,
    of: { enrollment: file.contract.enrollment },
  });

export const PDF_ANSWER = { 200: { description: "The PDF, as an attachment.", type: "application/pdf" } };
export const JSON_ANSWER = {
  200: {
    description: "Everything that happened, chained and sealed; `parcours verify-contract` checks it without a server.",
    type: "application/json",
  },
};

export const reasonSchema = z.string().trim().min(2).max(2_000);
export const consentHashSchema = z
  .string()
  .regex(/^[\da-f]{64}$/)
  .openapi({ description: "Hash of the sentence of consent that was shown." });
export const EXAMPLE_HASH = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
