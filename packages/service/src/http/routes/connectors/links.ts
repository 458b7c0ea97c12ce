import { z } from "@hono/zod-openapi";
import { receiveInbound } from "../../../connectors/inbound/receive.ts";
import { type LinkedFile, openCalendar, openSheet } from "../../../connectors/open-link.ts";
import { defineRoute, type RouteOutput } from "../../route.ts";
import { receivedSchema } from "../../schemas/connector.ts";
import { idPath, nameSchema } from "../../schemas/shared-parts.ts";

/*
 * The addresses of connectors. Nobody signs in here: who has the address, or signs with the secret, may. What is opened
 * or done is recorded by the verbs, in the organization that the address belongs to.
 */

const filePath = z.object({
  file: nameSchema.openapi({ description: "The secret part of the address, with its ending." }),
});

const fileOf = ({ type, name, body }: LinkedFile): RouteOutput => ({
  status: 200,
  content: { type, body },
  headers: { "Content-Disposition": `attachment; filename="${name}"`, "X-Robots-Tag": "noindex" },
});

export const readSheetRoute = defineRoute({
  method: "get",
  path: "/sheets/{file}",
  access: "public",
  record: "nothing",
  tag: "Connectors",
  summary: "Open the spreadsheet behind an address",
  description:
    "CSV in UTF-8 with its mark, for LibreOffice and Excel. What could be taken for a formula is a text. Nothing changed since: 304 with `If-None-Match`.",
  params: filePath,
  answers: { 200: { description: "One line per run of the program.", type: "text/csv" } },
  handle: async (context, { params }) => fileOf(await openSheet(context, params.file)),
});

export const readCalendarRoute = defineRoute({
  method: "get",
  path: "/calendars/{file}",
  access: "public",
  record: "nothing",
  tag: "Connectors",
  summary: "Open the calendar behind an address",
  description: "iCalendar (RFC 5545), to be subscribed to. Nothing changed since: 304 with `If-None-Match`.",
  params: filePath,
  answers: { 200: { description: "What falls due.", type: "text/calendar" } },
  handle: async (context, { params }) => fileOf(await openCalendar(context, params.file)),
});

export const receiveInboundRoute = defineRoute({
  method: "post",
  path: "/inbound/{id}",
  access: "public",
  record: "nothing",
  tag: "Connectors",
  summary: "Send a message from outside",
  description:
    "Signed as Standard Webhooks (`v1`), or as HelloAsso notifies. Does once what the connector's mapping says, however often the message comes. What is refused may be sent again.",
  params: idPath,
  query: z.object({
    key: nameSchema.optional().openapi({ description: "The secret part of the address, where it has one." }),
  }),
  body: z.unknown(),
  example: { person: { id: "7", firstName: "Zoé", lastName: "Petit" }, answers: { motivation: "…" } },
  answers: { 200: { description: "Done, or of no concern.", schema: receivedSchema } },
  handle: async (context, { params, query, body, raw, visit }) => ({
    status: 200,
    body: await receiveInbound(context, params.id, {
      headers: visit.headers,
      raw,
      body,
      address: visit.address,
      key: query.key,
    }),
  }),
});
