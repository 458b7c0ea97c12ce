import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { arrive, listLinked, startAtProvider, startLinking, unlink } from "../../../sign-in/provider/sign-in.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { personIn } from "./parts.ts";

const departureAnswer = {
  description: "Where the browser goes next.",
  schema: z
    .strictObject({ url: z.string() })
    .openapi("Departure", { example: { url: "https://idp.example.org/authorize?client_id=parcours&state=…" } }),
};

const body = z
  .strictObject({
    provider: nameSchema,
    returnTo: z.string().max(500).optional().openapi({ description: "A path of this site to go on at." }),
  })
  .openapi("ProviderChoice", { example: { provider: "proconnect", returnTo: "/people" } });

export const startAtProviderRoute = defineRoute({
  method: "post",
  path: "/session/provider",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Sign in by an identity provider",
  body,
  answers: { 200: departureAnswer },
  handle: async ({ service }, { body: choice, visit }) => {
    const { url, cookies } = await startAtProvider(service, visit, choice);
    return { status: 200, body: { url }, cookies };
  },
});

export const arriveRoute = defineRoute({
  method: "get",
  path: "/session/provider/{provider}/callback",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Come back from an identity provider",
  description:
    "The provider sends the browser here. It goes on to the page that was asked for, to `/sign-in/two-factor`, or to the page it came from with `?provider=` and the reason: `refused`, `expired`, `failed`, `unlinked`, `address`, `taken`.",
  params: z.object({ provider: nameSchema }),
  query: z.object({
    code: z.string().max(4_000).optional(),
    state: z.string().max(500).optional(),
    iss: z.string().max(500).optional(),
    error: z.string().max(200).optional(),
  }),
  answers: { 303: { description: "Onwards." } },
  handle: async ({ service }, { params, query, visit }) => {
    const { code, state, iss } = query;
    const { location, cookies } = await arrive(service, visit, { provider: params.provider, code, state, iss });
    return { status: 303, headers: { Location: location }, cookies };
  },
});

export const listLinkedRoute = defineRoute({
  method: "get",
  path: "/account/providers",
  access: "person",
  record: "nothing",
  tag: "Account",
  summary: "Identities one may sign in by",
  answers: {
    200: {
      description: "Linked identities.",
      schema: wholeListOf(
        z.strictObject({ id: z.string(), provider: z.string(), createdAt: instantSchema }).openapi("LinkedIdentity"),
      ),
    },
  },
  handle: async ({ service }, input) => {
    const linked = await listLinked(service, personIn(input));
    const items = linked.map(({ id, provider, createdAt }) => ({ id, provider, createdAt }));
    return { status: 200, body: { items, next: null } };
  },
});

export const startLinkingRoute = defineRoute({
  method: "post",
  path: "/account/providers",
  access: "person",
  record: "nothing",
  tag: "Account",
  summary: "Link an identity to one's account",
  description: "The provider must answer for the address, and it must be the account's.",
  body,
  answers: { 200: departureAnswer },
  handle: async ({ service }, input) => {
    const { url, cookies } = await startLinking(service, personIn(input), input.body);
    return { status: 200, body: { url }, cookies };
  },
});

export const unlinkRoute = defineRoute({
  method: "delete",
  path: "/account/providers/{id}",
  access: "person",
  record: changes("account.unlink", "sign_in"),
  tag: "Account",
  summary: "Take an identity away from one's account",
  params: idPath,
  answers: { 204: { description: "It opens nothing any more." } },
  handle: async ({ service }, input) => {
    await unlink(service, personIn(input), input.params.id);
    return { status: 204 };
  },
});
