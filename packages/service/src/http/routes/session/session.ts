import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listMemberships } from "../../../members/membership.ts";
import { ACTIONS, actionsOf, ORGANIZATION_ROLES } from "../../../permissions.ts";
import { notFound } from "../../../errors.ts";
import { lacksFactor } from "../../../sign-in/caller.ts";
import { signIn } from "../../../sign-in/sign-in.ts";
import { signOut } from "../../../sign-in/session.ts";
import { defineRoute } from "../../route.ts";
import { emailSchema, personIn, signedInAnswer } from "./parts.ts";

const sessionSchema = z
  .strictObject({
    user: z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      language: z.enum(["fr", "en"]),
      twoFactor: z.boolean(),
    }),
    organizations: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        role: z.enum(ORGANIZATION_ROLES),
        scope: z.enum(["organization", "sites", "own"]),
        member: z.string(),
      }),
    ),
    organization: z.string().nullable().openapi({ description: "The one that requests of this tab are about." }),
    actions: z.array(z.enum(ACTIONS)).openapi({ description: "What this role may do there." }),
    twoFactorRequired: z
      .boolean()
      .openapi({ description: "True while the organization asks for a second factor that is not set up." }),
    demo: z.boolean(),
    demoShare: z.number().min(0).max(1).nullable().openapi({
      description:
        "How much of the demo’s past is there, from 0 to 1, while its people are still arriving; null otherwise.",
    }),
  })
  .openapi("Session", {
    example: {
      user: { id: "usr_01", name: "Camille Roux", email: "camille@example.org", language: "fr", twoFactor: true },
      organizations: [{ id: "org_first", name: "Parcours", role: "coordinator", scope: "sites", member: "mbr_01" }],
      organization: "org_first",
      actions: ["participant.read", "enrollment.read"],
      twoFactorRequired: false,
      demo: false,
      demoShare: null,
    },
  });

export const readSessionRoute = defineRoute({
  method: "get",
  path: "/session",
  access: "person",
  record: "nothing",
  tag: "Sign-in",
  summary: "Who is signed in, where, and what they may do there",
  description:
    "By cookie. `Parcours-Organization` names the organization that is asked about; without it the one joined first. 401 when nobody is signed in, 404 when they are no member of the one named.",
  answers: { 200: { description: "The person, their organizations, and what they may do.", schema: sessionSchema } },
  handle: async ({ service }, input) => {
    const person = personIn(input);
    const places = await listMemberships(service, person.id);
    const asked = input.visit.headers.get("parcours-organization");
    const place = asked === null ? places[0] : places.find(({ organization }) => organization === asked);
    if (asked !== null && place === undefined) throw notFound({ fr: "Organisation", en: "Organization" });
    const { id, name, email, language, twoFactor } = person;
    const twoFactorRequired = place !== undefined && lacksFactor(place, person);
    const body = {
      user: { id, name, email, language, twoFactor },
      organizations: places.map((one) => ({
        id: one.organization,
        name: one.name,
        role: one.role,
        scope: one.scope,
        member: one.member,
      })),
      organization: place?.organization ?? null,
      actions: place === undefined || twoFactorRequired ? [] : actionsOf(place.role),
      twoFactorRequired,
      demo: service.instance.demo,
      demoShare: service.instance.demoShare(),
    };
    return { status: 200, body };
  },
});

export const signInRoute = defineRoute({
  method: "post",
  path: "/session",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Sign in with e-mail and password",
  description:
    "Sets the session's cookie, or, where a second factor is set up, the cookie of a sign-in that waits for it. Wrong address and wrong password are answered alike. At most 5 failures of one account and 20 from one address within a quarter of an hour; then 429 with `Retry-After`.",
  body: z
    .strictObject({ email: emailSchema, password: z.string().max(1_000) })
    .openapi("SignInRequest", { example: { email: "camille@example.org", password: "une longue phrase de passe" } }),
  answers: { 200: signedInAnswer },
  handle: async ({ service }, { body, visit }) => {
    const { status, cookies } = await signIn(service, visit, body);
    return { status: 200, body: { status }, cookies };
  },
});

export const signOutRoute = defineRoute({
  method: "delete",
  path: "/session",
  access: "person",
  record: changes("session.sign_out", "sign_in"),
  tag: "Sign-in",
  summary: "Sign out",
  description: "Ends the session, and tells the browser to forget what this site left in it.",
  answers: { 204: { description: "Signed out." } },
  handle: async ({ service }, input) => ({
    status: 204,
    cookies: await signOut(service, input.visit, personIn(input)),
    headers: { "Clear-Site-Data": '"cache", "cookies", "storage"' },
  }),
});
