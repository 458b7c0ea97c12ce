import { z } from "@hono/zod-openapi";
import { reads } from "../../../audit/record-rule.ts";
import { readDocument, readEvidence, readPaper } from "../../../contracts/file.ts";
import { evidencePdf } from "../../../contracts/pdf/evidence.ts";
import { listPublicKeys } from "../../../contracts/public-keys.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { attachment, evidenceAnswer, JSON_ANSWER, PDF_ANSWER } from "./answers.ts";

const tag = "Contracts";
const type = "application/pdf";

export const contractDocumentRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}/document.pdf",
  access: "enrollment.read",
  record: reads("contract.document"),
  tag,
  summary: "The contract as it is signed",
  params: idPath,
  answers: PDF_ANSWER,
  handle: async (context, { params }) => {
    const { pdf, enrollment } = await readDocument(context, params);
    return attachment(pdf, { type, name: `${params.id}.pdf`, of: { enrollment } });
  },
});

export const contractEvidenceRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}/evidence.json",
  access: "enrollment.read",
  record: reads("contract.evidence"),
  tag,
  summary: "The evidence of a contract",
  params: idPath,
  answers: JSON_ANSWER,
  handle: async (context, { params }) => evidenceAnswer(await readEvidence(context, params)),
});

export const contractEvidencePdfRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}/evidence.pdf",
  access: "enrollment.read",
  record: reads("contract.evidence"),
  tag,
  summary: "The evidence of a contract, to be read",
  params: idPath,
  answers: PDF_ANSWER,
  handle: async (context, { params }) => {
    const file = await readEvidence(context, params);
    const pdf = await evidencePdf(file, context.language);
    return attachment(pdf, { type, name: `${params.id}-evidence.pdf`, of: { enrollment: file.contract.enrollment } });
  },
});

export const contractPaperRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}/papers/{paper}",
  access: "enrollment.read",
  record: reads("contract.paper"),
  tag,
  summary: "A signed paper, as it was handed in",
  params: idPath.extend({ paper: nameSchema }),
  answers: { 200: { description: "The file, as an attachment.", type: "application/octet-stream" } },
  handle: async (context, { params }) => {
    const { content, mediaType, fileName, enrollment } = await readPaper(context, params);
    return attachment(content, { type: mediaType, name: fileName, of: { enrollment } });
  },
});

export const listSigningKeysRoute = defineRoute({
  method: "get",
  path: "/organization/signing-keys",
  access: "organization.read",
  record: "nothing",
  tag,
  summary: "The keys with which the organization seals evidence",
  description:
    "Publish the fingerprint where those who receive evidence can find it: `parcours verify-contract --key` takes it.",
  answers: {
    200: {
      description: "Newest first; the first one seals.",
      schema: wholeListOf(
        z
          .object({
            id: z.string(),
            publicKey: z.string().openapi({ description: "ed25519, 32 bytes in hexadecimal." }),
            fingerprint: z.string(),
            createdAt: instantSchema,
          })
          .openapi("SigningKey"),
      ),
    },
  },
  handle: async (context) => ({ status: 200, body: { items: await listPublicKeys(context), next: null } }),
});
