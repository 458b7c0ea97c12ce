import { z } from "@hono/zod-openapi";
import { changes, lists, reads } from "../../../audit/record-rule.ts";
import { deviceOf } from "../../../contracts/device.ts";
import { terminateContract, voidContract } from "../../../contracts/end.ts";
import { listAllContracts, listContractFiles, readContractFile } from "../../../contracts/file.ts";
import { PAPER_BYTES, signOnPaper } from "../../../contracts/paper.ts";
import { remindParties } from "../../../contracts/remind.ts";
import { declineInStudio, signInStudio } from "../../../contracts/studio.ts";
import { ServiceError } from "../../../errors.ts";
import { defineRoute } from "../../route.ts";
import { contractFileSchema } from "../../schemas/contract.ts";
import { dateSchema, idPath, nameSchema, pageOf, pageQuery, wholeListOf } from "../../schemas/shared-parts.ts";
import { consentHashSchema, EXAMPLE_HASH, reasonSchema } from "./answers.ts";

const tag = "Contracts";
const after = { 200: { description: "The contract as it now stands.", schema: contractFileSchema } };

export const listAllContractsRoute = defineRoute({
  method: "get",
  path: "/contracts",
  access: "enrollment.read",
  record: lists("contract.list_all"),
  tag,
  summary: "List contracts",
  query: pageQuery.extend({
    status: z.enum(["open", "completed", "declined", "expired", "voided", "terminated"]).optional(),
  }),
  answers: { 200: { description: "In the order in which they opened.", schema: pageOf(contractFileSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listAllContracts(context, query) }),
});

export const listContractFilesRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/contracts",
  access: "enrollment.read",
  record: reads("contract.of_person"),
  tag,
  summary: "List a person’s contracts over all programs, those of their pairs included",
  params: idPath,
  answers: { 200: { description: "Newest first.", schema: wholeListOf(contractFileSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { items: await listContractFiles(context, { participant: params.id }), next: null },
  }),
});

export const readContractFileRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}/file",
  access: "enrollment.read",
  record: reads("contract.read"),
  tag,
  summary: "Read a contract with its parties and what you may do",
  params: idPath,
  answers: { 200: { description: "The contract.", schema: contractFileSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readContractFile(context, params) }),
});

export const signContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/sign",
  access: "event.send",
  record: changes("contract.sign"),
  tag,
  summary: "Sign for the organization",
  description:
    "By a person who is signed in, for a party of the organization’s own: a key does not sign. The signature, its evidence and the move of the program are one transaction; a second call finds the first. 409 when somebody signs before, 422 when the sentence of consent is another one.",
  params: idPath,
  body: z.strictObject({ role: nameSchema.optional(), consent: consentHashSchema }),
  example: { consent: EXAMPLE_HASH },
  answers: after,
  handle: async (context, { params, body, visit }) => {
    await signInStudio(context, { ...params, ...body, device: deviceOf(context, visit) });
    return { status: 200, body: await readContractFile(context, params) };
  },
});

export const declineContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/decline",
  access: "event.send",
  record: changes("contract.decline"),
  tag,
  summary: "Say that the organization does not sign",
  params: idPath,
  body: z.strictObject({ role: nameSchema.optional(), reason: reasonSchema }),
  example: { reason: "The mission was canceled." },
  answers: after,
  handle: async (context, { params, body, visit }) => {
    await declineInStudio(context, { ...params, ...body, device: deviceOf(context, visit) });
    return { status: 200, body: await readContractFile(context, params) };
  },
});

export const remindContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/remind",
  access: "event.send",
  record: changes("contract.remind"),
  tag,
  summary: "Write again to whoever has to sign now",
  description: "At the address that is known today. 429 when somebody did within ten minutes.",
  params: idPath,
  answers: after,
  handle: async (context, { params }) => {
    await remindParties(context, params);
    return { status: 200, body: await readContractFile(context, params) };
  },
});

export const paperContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/paper",
  access: "event.send",
  record: changes("contract.paper"),
  tag,
  summary: "Hand in what was signed on paper",
  description:
    "The body is the scan itself, 10 MB at most: a photo (JPEG, PNG, WebP) or a PDF, told by its content. `Parcours-File-Title` names who saw it being signed. Without `roles`, the paper bears every signature that is missing.",
  params: idPath,
  query: z.object({
    signedOn: dateSchema.openapi({ description: "The date on the paper." }),
    roles: z
      .string()
      .regex(/^[\w-]+(,[\w-]+)*$/)
      .max(500)
      .optional()
      .openapi({ description: "Whose signatures it bears, with commas between." }),
  }),
  takesFile: PAPER_BYTES,
  answers: after,
  handle: async (context, { params, query, file, visit }) => {
    if (file === undefined)
      throw new ServiceError("malformed", { fr: "Un fichier est attendu.", en: "A file is expected." });
    await signOnPaper(context, {
      ...params,
      file,
      signedOn: query.signedOn,
      roles: query.roles?.split(","),
      witness: file.title ?? "",
      device: deviceOf(context, visit),
    });
    return { status: 200, body: await readContractFile(context, params) };
  },
});

export const voidContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/void",
  access: "event.send",
  record: changes("contract.void"),
  tag,
  summary: "Take a contract back",
  description:
    "One that is open: by whoever works in the program. One in force: by those who may act in any role of it.",
  params: idPath,
  body: z.strictObject({ reason: reasonSchema }),
  example: { reason: "Opened by mistake." },
  answers: after,
  handle: async (context, { params, body, visit }) => {
    await voidContract(context, { ...params, ...body, device: deviceOf(context, visit) });
    return { status: 200, body: await readContractFile(context, params) };
  },
});

export const terminateContractRoute = defineRoute({
  method: "post",
  path: "/contracts/{id}/terminate",
  access: "event.send",
  record: changes("contract.terminate"),
  tag,
  summary: "End a contract early, after the notice that it asks for",
  params: idPath,
  body: z.strictObject({ reason: reasonSchema }),
  example: { reason: "Moves to another town." },
  answers: after,
  handle: async (context, { params, body, visit }) => {
    await terminateContract(context, { ...params, ...body, device: deviceOf(context, visit) });
    return { status: 200, body: await readContractFile(context, params) };
  },
});
