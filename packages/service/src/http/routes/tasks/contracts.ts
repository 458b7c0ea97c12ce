import { reads } from "../../../audit/record-rule.ts";
import { listContracts, readContract } from "../../../contracts/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath, wholeListOf } from "../../schemas/shared-parts.ts";
import { contractSchema } from "../../schemas/work.ts";

export const listContractsRoute = defineRoute({
  method: "get",
  path: "/enrollments/{id}/contracts",
  access: "enrollment.read",
  record: reads("contract.list"),
  tag: "Tasks, contracts, messages",
  summary: "List an enrollment's contracts, each opening on its own",
  params: idPath,
  answers: { 200: { description: "Oldest first.", schema: wholeListOf(contractSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { items: await listContracts(context, { enrollment: params.id }), next: null },
  }),
});

export const readContractRoute = defineRoute({
  method: "get",
  path: "/contracts/{id}",
  access: "enrollment.read",
  record: reads("contract.read"),
  tag: "Tasks, contracts, messages",
  summary: "Read a contract",
  params: idPath,
  answers: { 200: { description: "The contract.", schema: contractSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readContract(context, params) }),
});
