import { z } from "@hono/zod-openapi";
import { changes, reads } from "../../../audit/record-rule.ts";
import { chooseLanguage, sendOwnEvent, tellFacts } from "../../../portal/act.ts";
import { listOwnAccesses, readOwnFile } from "../../../portal/file.ts";
import { readOwnForm, saveOwnDraft } from "../../../portal/forms.ts";
import { readJourney, readSelf } from "../../../portal/me.ts";
import { listOwnMessages } from "../../../portal/messages.ts";
import { defineRoute } from "../../route.ts";
import { factSchema, idPath, instantSchema, jsonObject, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import {
  documentSchema,
  accessSchema,
  besideSchema,
  answersSchema,
  askedFormSchema,
  journeySchema,
  messageSchema,
  pastSchema,
  simpleWordsSchema,
} from "./shapes.ts";

const TAG = "Portal";
const formPath = idPath.extend({ form: nameSchema });
const draftSchema = z.object({ revision: z.int(), updatedAt: instantSchema });

export const readSelfRoute = defineRoute({
  method: "get",
  path: "/portal/me",
  access: "self.read",
  record: "nothing",
  tag: TAG,
  summary: "Where I am, and what is expected of me",
  description:
    "Over all programs, in the language asked for: `fr`, `en`, or in simple words, where a program has them, `fr-simple`, `en-simple`. Nobody else’s file is ever answered.",
  answers: {
    200: {
      description: "The person, and their journeys, newest first.",
      schema: z
        .object({
          person: z.object({
            id: z.string(),
            name: z.string(),
            email: z.string().optional(),
            phone: z.string().optional(),
            language: z.string(),
          }),
          organization: z.object({ id: z.string(), name: z.string() }),
          journeys: z.array(journeySchema),
          applications: z.array(
            z.object({
              program: z.string(),
              status: z.enum(["waiting", "refused"]),
              why: z.string().optional(),
              createdAt: instantSchema,
            }),
          ),
          simpleWords: simpleWordsSchema,
          demo: z.boolean(),
        })
        .openapi("Self"),
    },
  },
  handle: async (context) => ({ status: 200, body: await readSelf(context) }),
});

export const readJourneyRoute = defineRoute({
  method: "get",
  path: "/portal/enrollments/{id}",
  access: "self.read",
  record: "nothing",
  tag: TAG,
  summary: "One journey, with what happened in it",
  params: idPath,
  answers: {
    200: {
      description: "What happened, newest first.",
      schema: z.object({ journey: journeySchema, past: z.array(pastSchema) }).openapi("OwnJourney"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readJourney(context, params) }),
});

export const sendOwnEventRoute = defineRoute({
  method: "post",
  path: "/portal/enrollments/{id}/events",
  access: "self.act",
  record: changes("self.event"),
  tag: TAG,
  summary: "Send a form, or do what is offered",
  description: "In the part that is the person’s. What only the machinery sends is refused with 409.",
  params: idPath,
  body: z
    .strictObject({
      type: z.string().min(1).max(200),
      data: answersSchema.optional(),
      reason: z
        .strictObject({ code: z.string().max(200).optional(), text: z.string().max(5_000).optional() })
        .optional(),
    })
    .openapi("OwnEvent", { example: { type: "form.request.submitted", data: { city: "Lyon" } } }),
  answers: { 200: { description: "Where the journey stands now.", schema: journeySchema } },
  handle: async (context, { params, body, once }) => ({
    status: 200,
    body: await sendOwnEvent(context, { ...params, ...body, key: once }),
  }),
});

export const tellFactsRoute = defineRoute({
  method: "put",
  path: "/portal/enrollments/{id}/facts",
  access: "self.act",
  record: changes("self.tell"),
  tag: TAG,
  summary: "Tell facts for want of which a journey is held",
  params: idPath,
  body: z
    .strictObject({ facts: z.record(z.string().max(200), factSchema) })
    .openapi("OwnFacts", { example: { facts: { birthDate: "2009-05-02" } } }),
  answers: { 200: { description: "Where the journey stands now.", schema: journeySchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await tellFacts(context, { ...params, ...body }),
  }),
});

export const readOwnFormRoute = defineRoute({
  method: "get",
  path: "/portal/enrollments/{id}/forms/{form}",
  access: "self.read",
  record: "nothing",
  tag: TAG,
  summary: "A form to fill in, with what is known and what was begun",
  params: formPath,
  answers: {
    200: {
      description: "404 where it cannot be sent from where the person is.",
      schema: z
        .object({ asked: askedFormSchema, event: z.string(), answers: jsonObject, draft: draftSchema.nullable() })
        .openapi("OwnForm"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readOwnForm(context, params) }),
});

export const saveOwnDraftRoute = defineRoute({
  method: "put",
  path: "/portal/enrollments/{id}/form-drafts/{form}",
  access: "self.act",
  record: "nothing",
  tag: TAG,
  summary: "Keep what was written so far",
  description: "As it is, right or wrong. It goes when the form is sent.",
  params: formPath,
  body: z.strictObject({ answers: answersSchema }).openapi("OwnDraft", { example: { answers: { city: "Lyon" } } }),
  answers: { 200: { description: "Kept.", schema: draftSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await saveOwnDraft(context, { ...params, ...body }),
  }),
});

export const listOwnMessagesRoute = defineRoute({
  method: "get",
  path: "/portal/messages",
  access: "self.read",
  record: "nothing",
  tag: TAG,
  summary: "What was written to me",
  answers: { 200: { description: "Newest first.", schema: wholeListOf(messageSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listOwnMessages(context), next: null } }),
});

export const listOwnAccessesRoute = defineRoute({
  method: "get",
  path: "/portal/accesses",
  access: "self.read",
  record: "nothing",
  tag: TAG,
  summary: "Who, by function, opened my file, and when",
  answers: { 200: { description: "Newest first.", schema: wholeListOf(accessSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listOwnAccesses(context), next: null } }),
});

export const readOwnFileRoute = defineRoute({
  method: "get",
  path: "/portal/file",
  access: "self.read",
  record: reads("self.file"),
  tag: TAG,
  summary: "Everything that is kept about me",
  answers: {
    200: {
      description: "The whole file, over all programs.",
      schema: z
        .object({
          madeAt: instantSchema,
          participant: z.string(),
          organization: z.string(),
          person: z.looseObject({ id: z.string(), name: z.string() }),
          journeys: z.array(
            z.object({
              journey: journeySchema,
              facts: z.array(
                z.object({
                  field: z.string(),
                  title: z.string(),
                  value: factSchema,
                  words: z.string().optional(),
                  purpose: z.string().optional(),
                }),
              ),
              past: z.array(pastSchema),
              journal: z.array(z.unknown()),
            }),
          ),
          messages: z.array(messageSchema),
          documents: z.array(documentSchema),
          beside: besideSchema,
          accesses: z.array(accessSchema),
        })
        .openapi("OwnFile"),
    },
  },
  handle: async (context) => ({ status: 200, body: await readOwnFile(context) }),
});

export const chooseLanguageRoute = defineRoute({
  method: "put",
  path: "/portal/language",
  access: "self.act",
  record: changes("self.language"),
  tag: TAG,
  summary: "In which language I am written to",
  body: z.strictObject({ language: z.enum(["fr", "en"]) }).openapi("OwnLanguage", { example: { language: "fr" } }),
  answers: { 204: { description: "From now on." } },
  handle: async (context, { body }) => {
    await chooseLanguage(context, body.language);
    return { status: 204 };
  },
});
