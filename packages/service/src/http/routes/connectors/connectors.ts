import { z } from "@hono/zod-openapi";
import { changes, lists } from "../../../audit/record-rule.ts";
import { tryInbound } from "../../../connectors/inbound/try.ts";
import { listReceipts } from "../../../connectors/inbound/receipts.ts";
import {
  changeConnector,
  createConnector,
  deleteConnector,
  listConnectors,
  readConnector,
  renewConnector,
} from "../../../connectors/manage.ts";
import { listColumns } from "../../../connectors/sheet/list-columns.ts";
import { ORGANIZATION_ROLES } from "../../../permissions.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import {
  columnSchema,
  connectorChangeBody,
  connectorRenewalBody,
  connectorSchema,
  newConnectorBody,
  newConnectorSchema,
  receiptSchema,
  trialBody,
  trialSchema,
} from "../../schemas/connector.ts";
import { idPath, nameSchema, pageOf, pageQuery, wholeListOf } from "../../schemas/shared-parts.ts";

const shared = { access: "connector.manage", tag: "Connectors" } as const;
const SHEET = { columns: ["name", "stage", "startedAt"], separator: "semicolon", language: "fr" };
const INBOUND = {
  sender: "standard",
  externalId: { path: "/person/id", prefix: "form:" },
  create: true,
  person: { name: ["/person/firstName", "/person/lastName"], email: "/person/email" },
  start: true,
  event: "form.application.submitted",
  data: { motivation: "/answers/motivation" },
};

export const listConnectorsRoute = defineRoute({
  ...shared,
  method: "get",
  path: "/connectors",
  record: "nothing",
  summary: "List the connectors",
  description:
    "Spreadsheets, calendars, messages from outside: newest first. Integrators see those that show ids only.",
  answers: { 200: { description: "All of them.", schema: wholeListOf(connectorSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listConnectors(context), next: null } }),
});

export const createConnectorRoute = defineRoute({
  ...shared,
  method: "post",
  path: "/connectors",
  record: changes("connector.create", "webhook"),
  summary: "Make a connector",
  description:
    "A spreadsheet or a calendar at an address of its own, which shows without sign-in what its role sees; or an address that takes messages from outside. It ends when it expires, when it is deleted, and when whoever made it leaves.",
  body: newConnectorBody,
  example: { kind: "sheet", title: "Mentoring", program: "mentoring", role: "coordinator", settings: SHEET },
  answers: {
    201: { description: "Made. Address and secret are shown here and never again.", schema: newConnectorSchema },
  },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createConnector(context, body, once);
    return { status: 201, body: value, replayed };
  },
});

export const listColumnsRoute = defineRoute({
  ...shared,
  method: "get",
  path: "/connectors/columns",
  record: "nothing",
  summary: "List the columns that a spreadsheet may have",
  description: "By program and by the role whose view it shows. Special facts and free text never leave by an address.",
  query: z.object({ program: nameSchema, role: z.enum(ORGANIZATION_ROLES) }),
  answers: { 200: { description: "In a sensible order.", schema: wholeListOf(columnSchema) } },
  handle: async (context, { query }) => ({
    status: 200,
    body: { items: await listColumns(context, query), next: null },
  }),
});

export const tryInboundRoute = defineRoute({
  ...shared,
  method: "post",
  path: "/connectors/try",
  record: lists("connector.try"),
  summary: "Say what a message from outside would do, and do nothing",
  description: "With a mapping that need not be stored yet. For those who may see the people it finds.",
  body: trialBody,
  example: {
    program: "mentoring",
    role: "coordinator",
    settings: INBOUND,
    body: { person: { id: "7", firstName: "Zoé", lastName: "Petit" }, answers: { motivation: "…" } },
  },
  answers: { 200: { description: "What would happen.", schema: trialSchema } },
  handle: async (context, { body }) => ({ status: 200, body: await tryInbound(context, { ...body, body: body.body }) }),
});

export const readConnectorRoute = defineRoute({
  ...shared,
  method: "get",
  path: "/connectors/{id}",
  record: "nothing",
  summary: "Read a connector",
  params: idPath,
  answers: { 200: { description: "Without its secrets.", schema: connectorSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readConnector(context, params) }),
});

export const changeConnectorRoute = defineRoute({
  ...shared,
  method: "patch",
  path: "/connectors/{id}",
  record: changes("connector.change", "webhook"),
  summary: "Change, disable or enable a connector",
  description: "Kind, program and secrets stay.",
  params: idPath,
  body: connectorChangeBody,
  example: { title: "Mentoring 2026" },
  answers: { 200: { description: "Changed.", schema: connectorSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeConnector(context, { ...given(body), ...params }),
  }),
});

export const renewConnectorRoute = defineRoute({
  ...shared,
  method: "post",
  path: "/connectors/{id}/renew",
  record: changes("connector.renew", "webhook"),
  summary: "Give a connector a new address and secret",
  description: "The old ones are refused at once. Whoever asks answers for it from now on.",
  params: idPath,
  body: connectorRenewalBody,
  example: {},
  answers: { 200: { description: "Address and secret are shown here and never again.", schema: newConnectorSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await renewConnector(context, { ...params, ...body }, once);
    return { status: 200, body: value, replayed };
  },
});

export const deleteConnectorRoute = defineRoute({
  ...shared,
  method: "delete",
  path: "/connectors/{id}",
  record: changes("connector.delete", "webhook"),
  summary: "Delete a connector with its log",
  description: "Its address is refused at once.",
  params: idPath,
  answers: { 204: { description: "Deleted." } },
  handle: async (context, { params }) => {
    await deleteConnector(context, params);
    return { status: 204 };
  },
});

export const listReceiptsRoute = defineRoute({
  ...shared,
  method: "get",
  path: "/connectors/{id}/receipts",
  record: "nothing",
  summary: "Read the log of what came in",
  description: "What became of each message, without its content.",
  params: idPath,
  query: pageQuery.extend({ outcome: z.enum(["pending", "done", "ignored", "refused"]).optional() }),
  answers: { 200: { description: "Newest first.", schema: pageOf(receiptSchema) } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await listReceipts(context, given({ ...params, ...query })),
  }),
});
