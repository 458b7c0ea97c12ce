import { listMails } from "@parcours/store";
import { expect, test } from "vitest";
import { contentOf } from "../mail/queue.ts";
import { settleApart } from "../sign-in/apart.ts";
import { openBrowser } from "../testing/browser.ts";
import { enroll, newPerson, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import { createPortalLink } from "./create-link.ts";
import type { Self } from "./me.ts";

const api = await openTestApi();
const { admin, call, organization, service } = api;

type Titled = { title: Record<string, unknown>; whenFalse?: Record<string, unknown> };
const program = welcomeProgram() as {
  meta: { title: object; forms: Record<string, Titled>; rules: Record<string, Titled>; fields: Record<string, Titled> };
  states: Record<string, { meta: Titled; on: Record<string, { meta: { label: Record<string, unknown> } }> }>;
};
const { meta, states } = program;
Object.assign(meta.title, { simple: { fr: "Bonjour", en: "Hello" } });
Object.assign(meta.forms["application"]!, { public: true });
meta.forms["application"]!.title["simple"] = { fr: "Je veux aider" };
meta.fields["motivation"]!.title["simple"] = { fr: "Pourquoi veux-tu aider ?" };
meta.rules["oldEnough"]!.whenFalse!["simple"] = { fr: "Tu es trop jeune." };
states["application"]!.meta.title["simple"] = { fr: "Tu demandes" };
states["application"]!.on["withdraw"]!.meta.label["simple"] = { fr: "Je change d’avis" };
await publishDefinition(admin, program);
await publishDefinition(admin, welcomeProgram("ordinary"));

const SIMPLE = { "accept-language": "fr-simple" };
const ORDINARY = { "accept-language": "fr" };

const enter = async (participant: string) => {
  const browser = openBrowser(api);
  const person = { purpose: "file", participant, name: "Amina", email: "amina@example.org", language: "fr" } as const;
  const token = (await createPortalLink(admin, person)).url.split("#")[1]!;
  await browser.send("POST", "/api/portal/session", { body: { token } });
  return browser;
};
const meOf = async (browser: ReturnType<typeof openBrowser>, headers: Record<string, string>) =>
  (await browser.send<Self>("GET", "/api/portal/me", { headers })).body;

test("an application page is read in simple words where they are asked for; each text without them stays", async () => {
  const read = async (headers: Record<string, string>) =>
    (await call("GET", `/api/portal/programs/${organization}/welcome`, { as: null, headers })).body;
  expect(await read(ORDINARY)).toMatchObject({ program: { title: "Accueil" }, simpleWords: true });
  expect(await read(SIMPLE)).toMatchObject({
    program: { title: "Bonjour" },
    simpleWords: true,
    asked: {
      form: { title: { fr: "Je veux aider", en: "Application" } },
      meta: {
        fields: {
          motivation: { title: { fr: "Pourquoi veux-tu aider ?", en: "Motivation" } },
          birthDate: { title: { fr: "Date de naissance" } },
        },
      },
    },
  });
  expect(await read({ "accept-language": "en-GB-simple;q=0.9, de" })).toMatchObject({ program: { title: "Hello" } });
});

test("so is one's own journey; what happens is the same", async () => {
  const participant = await newPerson(admin, { birthDate: "2020-01-01" });
  const { id } = await enroll(admin, { program: "welcome", participant });
  const browser = await enter(participant);
  expect((await meOf(browser, ORDINARY)).journeys[0]).toMatchObject({ stages: [{ title: "Candidature" }] });
  const simple = await meOf(browser, SIMPLE);
  expect(simple).toMatchObject({
    simpleWords: true,
    journeys: [
      {
        program: { title: "Bonjour" },
        stages: [{ title: "Tu demandes" }],
        actions: expect.arrayContaining([
          expect.objectContaining({ event: "withdraw", label: "Je change d’avis" }),
          expect.objectContaining({ form: { id: "application", title: "Je veux aider" } }),
        ]),
      },
    ],
  });
  const session = await browser.send("GET", "/api/portal/session", { headers: SIMPLE });
  expect(session.body).toMatchObject({ simpleWords: true });
  const sent = await browser.send("POST", `/api/portal/enrollments/${id}/events`, {
    headers: SIMPLE,
    body: { type: "form.application.submitted", data: { motivation: "Aider." } },
  });
  expect(sent.body).toMatchObject({ status: "active", stages: [{ title: "Refus à confirmer" }] });
  const definition = (await call("GET", "/api/programs/welcome/versions/1/definition")).body;
  expect(definition).toEqual(program);
});

test("mails keep to the ordinary words", async () => {
  const body = {
    organization,
    program: "welcome",
    name: "Léa Moreau",
    email: "lea@example.org",
    answers: { motivation: "Aider." },
  };
  await openBrowser(api).send("POST", "/api/portal/applications", { headers: SIMPLE, body });
  await settleApart(service);
  const { items } = await listMails(service.store.within(organization), organization, { limit: 50 });
  const mail = items.find(({ recipient }) => recipient === "lea@example.org");
  expect(contentOf(service, mail!.content).text).toContain("Accueil");
});

test("a program without simple words offers none, and is the same in them", async () => {
  const participant = await newPerson(admin);
  await enroll(admin, { program: "ordinary", participant });
  const browser = await enter(participant);
  const ordinary = await meOf(browser, ORDINARY);
  expect(ordinary.simpleWords).toBe(false);
  expect(await meOf(browser, SIMPLE)).toEqual(ordinary);
});
