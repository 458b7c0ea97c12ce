import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { deviceOf } from "../../../contracts/device.ts";
import { evidencePdf } from "../../../contracts/pdf/evidence.ts";
import { declineInPortal, noteRead, sendSigningCode, signInPortal } from "../../../contracts/portal.ts";
import { readPortalContract, readPortalDocument, readPortalEvidence } from "../../../contracts/portal-view.ts";
import { defineRoute } from "../../route.ts";
import { portalContractSchema } from "../../schemas/contract.ts";
import { nameSchema } from "../../schemas/shared-parts.ts";
import {
  attachment,
  consentHashSchema,
  evidenceAnswer,
  EXAMPLE_HASH,
  JSON_ANSWER,
  PDF_ANSWER,
  reasonSchema,
} from "./answers.ts";

const tag = "Portal";
const access = "self.sign";
const contract = nameSchema
  .optional()
  .openapi({ description: "Which one, for whoever came into their own file; a link to sign names it itself." });
const query = z.object({ contract });
const type = "application/pdf";
const shown = { 200: { description: "The contract as it now stands.", schema: portalContractSchema } };

export const readPortalContractRoute = defineRoute({
  method: "get",
  path: "/portal/contract",
  access,
  record: "nothing",
  tag,
  summary: "The contract before me",
  query,
  answers: shown,
  handle: async (context, { query: asked, visit }) => ({
    status: 200,
    body: await readPortalContract(context, { ...asked, device: deviceOf(context, visit) }),
  }),
});

export const readToEndRoute = defineRoute({
  method: "post",
  path: "/portal/contract/read",
  access,
  record: changes("contract.read_to_end"),
  tag,
  summary: "I have read to the end",
  body: z.strictObject({ contract }),
  example: {},
  answers: { 204: { description: "Kept." } },
  handle: async (context, { body, visit }) => {
    await noteRead(context, { ...body, device: deviceOf(context, visit) });
    return { status: 204 };
  },
});

export const signingCodeRoute = defineRoute({
  method: "post",
  path: "/portal/contract/code",
  access,
  record: changes("contract.code"),
  tag,
  summary: "Ask for the code that goes with my signature",
  description:
    "Six digits by mail, good for ten minutes and five tries. 409 before the contract was read to its end, 429 after five codes within an hour.",
  body: z.strictObject({ contract }),
  example: {},
  answers: { 202: { description: "On its way.", schema: z.object({ to: z.string() }).openapi("SigningCodeSent") } },
  handle: async (context, { body, visit }) => ({
    status: 202,
    body: await sendSigningCode(context, { ...body, device: deviceOf(context, visit) }),
  }),
});

export const signInPortalRoute = defineRoute({
  method: "post",
  path: "/portal/contract/sign",
  access,
  record: changes("contract.sign"),
  tag,
  summary: "Sign",
  description:
    "A simple electronic signature (eIDAS art. 25.1). The signature, its evidence and the move of the program are one transaction; a second call finds the first. 422 tells what is wrong with the code, the name or the consent.",
  body: z.strictObject({
    contract,
    name: z.string().max(200),
    code: z.string().max(20),
    consent: consentHashSchema,
  }),
  example: { name: "Amina Diallo", code: "123456", consent: EXAMPLE_HASH },
  answers: shown,
  handle: async (context, { body, visit }) => {
    const device = deviceOf(context, visit);
    await signInPortal(context, { ...body, device });
    return { status: 200, body: await readPortalContract(context, { contract: body.contract, device }) };
  },
});

export const declineInPortalRoute = defineRoute({
  method: "post",
  path: "/portal/contract/decline",
  access,
  record: changes("contract.decline"),
  tag,
  summary: "Say that I do not sign",
  body: z.strictObject({ contract, reason: reasonSchema }),
  example: { reason: "I would like to talk about the hours first." },
  answers: shown,
  handle: async (context, { body, visit }) => {
    const device = deviceOf(context, visit);
    await declineInPortal(context, { ...body, device });
    return { status: 200, body: await readPortalContract(context, { contract: body.contract, device }) };
  },
});

export const portalDocumentRoute = defineRoute({
  method: "get",
  path: "/portal/contract/document.pdf",
  access,
  record: "nothing",
  tag,
  summary: "The contract as a PDF",
  query,
  answers: PDF_ANSWER,
  handle: async (context, { query: asked }) =>
    attachment(await readPortalDocument(context, asked.contract), { type, name: "contract.pdf" }),
});

export const portalEvidenceRoute = defineRoute({
  method: "get",
  path: "/portal/contract/evidence.json",
  access,
  record: "nothing",
  tag,
  summary: "The evidence of the contract before me",
  query,
  answers: JSON_ANSWER,
  handle: async (context, { query: asked }) => evidenceAnswer((await readPortalEvidence(context, asked.contract)).file),
});

export const portalEvidencePdfRoute = defineRoute({
  method: "get",
  path: "/portal/contract/evidence.pdf",
  access,
  record: "nothing",
  tag,
  summary: "The evidence, to be read",
  query,
  answers: PDF_ANSWER,
  handle: async (context, { query: asked }) => {
    const { file, role } = await readPortalEvidence(context, asked.contract);
    const pdf = await evidencePdf(file, context.language, role);
    return attachment(pdf, { type, name: "evidence.pdf" });
  },
});
