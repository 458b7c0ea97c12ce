import { z } from "@hono/zod-openapi";
import { changes, lists, reads } from "../../../audit/record-rule.ts";
import { createReferral } from "../../../referrals/create.ts";
import { acceptReferral, declineReferral, withdrawReferral } from "../../../referrals/decide.ts";
import { listDestinations, listReferrals, readReferral } from "../../../referrals/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import {
  acceptanceBody,
  acceptedSchema,
  destinationsSchema,
  noteBody,
  referralBody,
  referralSchema,
} from "../../schemas/referral.ts";
import { idPath, nameSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";

export const listReferralsRoute = defineRoute({
  method: "get",
  path: "/referrals",
  access: "referral.read",
  record: lists("referral.list"),
  tag: "Referrals",
  summary: "List referrals",
  description: "Those that you made, and those to and from your sites.",
  query: pageQuery.extend({
    status: z.enum(["pending", "accepted", "declined", "withdrawn"]).optional(),
    participant: nameSchema.optional(),
  }),
  answers: { 200: { description: "Newest first.", schema: pageOf(referralSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listReferrals(context, given(query)) }),
});

export const readReferralRoute = defineRoute({
  method: "get",
  path: "/referrals/{id}",
  access: "referral.read",
  record: reads("referral.read"),
  tag: "Referrals",
  summary: "Read a referral",
  params: idPath,
  answers: { 200: { description: "The referral.", schema: referralSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readReferral(context, params) }),
});

export const listDestinationsRoute = defineRoute({
  method: "get",
  path: "/referral-destinations",
  access: "referral.write",
  record: "nothing",
  tag: "Referrals",
  summary: "List where people can be referred to",
  answers: { 200: { description: "Sites here, and organizations that take referrals.", schema: destinationsSchema } },
  handle: async (context) => ({ status: 200, body: await listDestinations(context) }),
});

export const createReferralRoute = defineRoute({
  method: "post",
  path: "/referrals",
  access: "referral.write",
  record: changes("referral.create"),
  tag: "Referrals",
  summary: "Propose a person to another site or organization",
  description:
    "With the consent that was given; nothing moves until it is accepted there. To another organization go the name and the `fields` consented to, and nothing else. A partner gives `person` instead of `participant`.",
  body: referralBody,
  answers: { 201: { description: "Proposed.", schema: referralSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createReferral(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const acceptReferralRoute = defineRoute({
  method: "post",
  path: "/referrals/{id}/accept",
  access: "referral.decide",
  record: changes("referral.accept"),
  tag: "Referrals",
  summary: "Accept a referral",
  description:
    "Within the organization the person's file moves to the site. From elsewhere a new file is made of what was consented to; `similar` names files that may be of the same person, and nothing is merged.",
  params: idPath,
  body: acceptanceBody,
  answers: { 200: { description: "Accepted.", schema: acceptedSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await acceptReferral(context, { ...body, ...params }),
  }),
});

export const declineReferralRoute = defineRoute({
  method: "post",
  path: "/referrals/{id}/decline",
  access: "referral.decide",
  record: changes("referral.decline"),
  tag: "Referrals",
  summary: "Decline a referral",
  description: "What was passed on is forgotten here.",
  params: idPath,
  body: noteBody,
  answers: { 200: { description: "Declined.", schema: referralSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await declineReferral(context, { ...body, ...params }),
  }),
});

export const withdrawReferralRoute = defineRoute({
  method: "post",
  path: "/referrals/{id}/withdraw",
  access: "referral.write",
  record: changes("referral.withdraw"),
  tag: "Referrals",
  summary: "Take back a referral that is not decided",
  params: idPath,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { description: "Withdrawn.", schema: referralSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await withdrawReferral(context, params) }),
});
