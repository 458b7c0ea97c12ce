import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMentor, type Ask } from "./journey/mentor.ts";
import { fill, look, mailsIn, openPhone, type Phone } from "./journey/phone.ts";
import { openBrowser } from "./open-browser.ts";
import { pressStep } from "./press-step.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { watchPage } from "./watch-page.ts";

const LINA = { name: "Lina Journey", email: "lina.journey@example.org" };
const GUARDIAN = { name: "Nadia Journey", email: "nadia.journey@example.org" };
const MENTOR = { name: "Marc Journey", email: "marc.journey@example.org" };

let studio: Studio;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "parcours-journey-"));
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
  rmSync(folder, { recursive: true, force: true });
});

const request = async (method: string, path: string, body?: object): Promise<Response> => {
  const answer = await fetch(`${studio.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};
const ask: Ask = async <T>(method: string, path: string, body?: object) =>
  (await (await request(method, path, body)).json()) as T;

/** The coordinator’s desk. She works at some sites; whoever applies at none is hers once she is to see everybody. */
const openDesk = async (): Promise<{ page: Page; faults: () => string[] }> => {
  const context = await browser.newContext({
    baseURL: studio.url,
    locale: "fr-FR",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  const { items } = await ask<{ items: { id: string; role: string }[] }>("GET", "/members");
  const { id } = items.find(({ role }) => role === "coordinator")!;
  await ask("PATCH", `/members/${id}`, { scope: "organization" });
  await context.request.post("/api/session/demo", { data: { role: "coordinator" }, headers: { origin: studio.url } });
  return { page, faults };
};

/** Somebody of seventeen and a half, today. */
const birth = (): { day: string; month: string; year: string } => {
  const date = new Date(Date.now() - 17.5 * 365.25 * 86_400_000);
  return { day: "12", month: String(date.getUTCMonth() + 1), year: String(date.getUTCFullYear()) };
};

const openFile = async (page: Page, name: string): Promise<void> => {
  await page.goto("/people");
  await page.getByRole("searchbox").fill(name);
  await page
    .getByRole("list", { name: "Parcours" })
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
};

/** Opens the dialog of a next step and answers its form. */
const doStep = async (page: Page, label: string, answers: Parameters<typeof fill>[1]): Promise<void> => {
  await pressStep(page, label);
  const dialog = page.getByRole("dialog");
  await fill(dialog, answers);
  await dialog.getByRole("button", { name: "Confirmer" }).click();
  await dialog.waitFor({ state: "detached" });
};

interface Found {
  items: { id: string; participant: string; stages: string[] }[];
}

const verify = async (...files: string[]): Promise<{ code: number; out: string }> =>
  await new Promise((done) => {
    const main = join(import.meta.dirname, "../../apps/server/src/cli/main.ts");
    const child = execFile(process.execPath, [main, "verify-contract", ...files], (_, out, errors) =>
      done({ code: child.exitCode ?? -1, out: out + errors }),
    );
  });

let lina: Phone;
let guardian: Phone;
let mentor: Phone;
let desk: Awaited<ReturnType<typeof openDesk>>;
let person = "";
let pair = "";

test(
  "at 17 she applies, is held for a birth date, tells it; the coordinator accepts; all sign",
  { timeout: 240_000 },
  async () => {
    lina = await openPhone(browser, studio, LINA.email);
    guardian = await openPhone(browser, studio, GUARDIAN.email);
    desk = await openDesk();
    const { organization } = (await studio.api("/me")) as { organization: string | { id: string } };
    const home = typeof organization === "string" ? organization : organization.id;
    await lina.page.goto(`/portal/apply/${home}/mentoring-mentee`);
    await lina.page.getByRole("heading", { name: /Mentorat/, level: 1 }).waitFor();
    await fill(lina.page, {
      "Prénom et nom": LINA.name,
      "Nom et prénom d’usage": LINA.name,
      "Code postal": "69003",
      "Ce que j’attends d’un mentor": "Y voir plus clair dans mes études.",
      "Nom du responsable légal": GUARDIAN.name,
      "Adresse électronique du responsable légal": GUARDIAN.email,
    });
    await lina.page.getByLabel("Adresse électronique", { exact: true }).fill(LINA.email);
    for (const choice of ["Au lycée", "Orientation et choix d’études", "Le mercredi"])
      await lina.page.getByLabel(choice).check();
    await lina.page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await lina.page.getByRole("heading", { name: "Votre demande est partie" }).waitFor();
    await lina.enterBy("portal_application");
    await lina.page.getByRole("heading", { name: `Bonjour ${LINA.name}` }).waitFor();

    await openFile(desk.page, LINA.name);
    person = desk.page.url().split("/").at(-1)!;
    await doStep(desk.page, "Enregistrer le diagnostic", {
      "Le mentorat répond-il au besoin ?": "Oui",
      "Ce que nous avons compris ensemble": "Hésite entre deux voies.",
      "Priorité d’attente (1 à 3)": "2",
      Territoire: "Autre",
      "Confiance dans mon avenir, au départ (1 à 10)": "5",
      "Confié à l’aide sociale à l’enfance ou jeune majeur suivi par elle": false,
      "Accompagnement financé pour les seuls mineurs": false,
      "Un frère ou une sœur est aussi accompagné": false,
    });
    await desk.page
      .getByText(/Il manque\s: Date de naissance/)
      .first()
      .waitFor();

    await lina.home();
    const { day, month, year } = birth();
    await lina.page.getByLabel("Jour").fill(day);
    await lina.page.getByLabel("Mois").fill(month);
    await lina.page.getByLabel("Année").fill(year);
    await lina.page.getByRole("button", { name: "Enregistrer" }).click();
    await lina.page.getByText("C’est noté. Merci.").waitFor();

    await guardian.enterBy("portal_signature");
    await guardian.sign(GUARDIAN.name);
    await lina.home();
    await lina.page.getByRole("link", { name: "Lire et signer" }).click();
    await lina.sign(LINA.name);
    await expect
      .poll(async () => (await ask<Found>("GET", `/enrollments?participant=${person}`)).items[0]?.stages)
      .toContain("waiting");
  },
);

test("the pair is proposed with its reasons; both say yes", { timeout: 240_000 }, async () => {
  await addMentor(ask, MENTOR.name, MENTOR.email);
  mentor = await openPhone(browser, studio, MENTOR.email);
  const { page } = desk;
  await openFile(page, LINA.name);
  await page.getByRole("link", { name: /^Chercher un binôme/ }).click();
  await page.getByRole("heading", { name: `Qui pourrait convenir à ${LINA.name} ?` }).waitFor();
  const row = page
    .getByRole("list", { name: /Propositions/ })
    .getByRole("listitem")
    .filter({ hasText: MENTOR.name });
  await row.getByText("Même code postal (69003).").waitFor();
  // What nobody said rules nobody out, and is told.
  await row
    .getByText(/Pas encore dit/)
    .first()
    .waitFor();
  await look(page, "matches");
  await row.getByRole("button", { name: `Choisir ${MENTOR.name}` }).click();

  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await expect.poll(async () => await dialog.getByLabel("Trajet acceptable pour les deux").isChecked()).toBe(true);
  await fill(dialog, {
    "Trajet entre les deux, en minutes": "15",
    "Ce mentor accompagne déjà un frère ou une sœur": false,
    "Pourquoi eux deux ?": "Marc connaît bien l’orientation.",
  });
  await look(page, "proposal");
  await dialog.getByRole("button", { name: "Confirmer" }).click();
  await dialog.waitFor({ state: "detached" });
  pair = new URL(page.url()).pathname.split("/").at(-1)!;
  await page
    .getByText(/Honorabilité du mentor valable jusqu’au/)
    .first()
    .waitFor();
  await look(page, "pair");

  await lina.choose("J’accepte");
  await look(lina.page, "accepted");
  await mentor.comeBack();
  await mentor.choose("J’accepte");
  await expect
    .poll(async () => (await ask<{ stages: string[] }>("GET", `/enrollments/${pair}`)).stages)
    .toEqual(["firstMeeting"]);
});

test(
  "they meet, the young person, her guardian, the mentor and the association sign in order; the first session is noted",
  { timeout: 240_000 },
  async () => {
    await lina.openForm("Première rencontre");
    await fill(lina.page, {
      "Nos objectifs": "Choisir une formation.",
      "Rythme prévu": "Chaque semaine",
      "Lieux convenus": "La médiathèque.",
    });
    await lina.send();

    await expect
      .poll(
        async () => {
          await lina.home();
          return await lina.page.getByRole("link", { name: "Lire et signer" }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await lina.page.getByRole("link", { name: "Lire et signer" }).click();
    await lina.sign(LINA.name);
    await guardian.enterBy("portal_signature");
    await guardian.sign(GUARDIAN.name);
    await mentor.home();
    await mentor.page.getByRole("link", { name: "Lire et signer" }).click();
    await mentor.sign(MENTOR.name);
    const { page } = desk;
    await page.reload();
    await page.getByRole("button", { name: "Signer pour l’organisation" }).click();
    await page.getByRole("dialog").getByRole("checkbox").check();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Signer/ })
      .click();
    await page
      .getByText(/Signé par tous/)
      .first()
      .waitFor();

    await mentor.page.goto(`/portal/journeys/${pair}`);
    await mentor.page
      .getByRole("link", { name: /une séance/i })
      .first()
      .click();
    await fill(mentor.page, { "Durée de la séance, en minutes": "60", "Comment ?": "En personne" });
    await mentor.send();
    await page.reload();
    await page.getByText("Noter une séance").first().waitFor();
    await look(page, "pair-session");
  },
);

test("outbox, journal, file and evidence agree; a changed byte is found", { timeout: 60_000 }, async () => {
  const kindsTo = async (email: string): Promise<string[]> =>
    (await mailsIn(studio)).filter(({ to }) => to === email).map(({ kind }) => kind);
  expect(await kindsTo(LINA.email)).toEqual(expect.arrayContaining(["portal_application", "portal_code", "notice"]));
  expect(await kindsTo(MENTOR.email)).toEqual(expect.arrayContaining(["portal_link", "portal_code", "notice"]));
  expect(await kindsTo(GUARDIAN.email)).toEqual(expect.arrayContaining(["portal_signature", "portal_code"]));

  interface Entry {
    event: { type: string };
    actor: { kind: string; role?: string };
    occurredAt: string;
  }
  const { items: journal } = await ask<{ items: Entry[] }>("GET", `/enrollments/${pair}/journal`);
  const told = journal.map(({ event, actor }) => `${event.type} ${actor.role ?? ""}`.trim());
  const steps = [
    "form.proposal.submitted coordinator",
    "mentee.accept mentee",
    "mentor.accept mentor",
    "form.firstMeeting.submitted mentee",
    "contract.engagement.signed mentee",
    "contract.engagement.signed guardian",
    "contract.engagement.signed mentor",
    "contract.engagement.signed coordinator",
    "form.session.submitted mentor",
  ];
  expect(told.filter((one) => steps.includes(one))).toEqual(steps);

  const { items: contracts } = await ask<{
    items: { id: string; enrollment: string; status: string; title: string }[];
  }>("GET", `/participants/${person}/contracts`);
  expect(contracts.map(({ status }) => status)).toEqual(["completed", "completed"]);
  const charter = contracts.find(({ enrollment }) => enrollment === pair)!;
  const download = async (name: string): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(await (await request("GET", `/contracts/${charter.id}/${name}`)).arrayBuffer()));
    return path;
  };
  const evidence = await download("evidence.json");
  const document = await download("document.pdf");
  // Who signed and when is the same in the journal and in the evidence.
  const written = readFileSync(evidence, "utf8");
  const signedAt = journal.flatMap(({ event, occurredAt }) =>
    event.type === "contract.engagement.signed" ? [occurredAt] : [],
  );
  expect(signedAt.filter((instant) => !written.includes(instant))).toEqual([]);
  const file = await ask<{ items: { id: string; parts: { name: string }[]; measures: Record<string, number> }[] }>(
    "GET",
    `/participants/${person}/pairs`,
  );
  expect(file.items).toMatchObject([
    { id: pair, parts: [{ name: MENTOR.name }, { name: LINA.name }], measures: { sessions: 1 } },
  ]);

  expect(await verify(evidence, document)).toMatchObject({ code: 0 });
  const change = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(path, bytes);
  };
  change(document, 500);
  expect((await verify(evidence, document)).code).not.toBe(0);
  change(document, 500);
  expect((await verify(evidence, document)).code).toBe(0);
  change(evidence, written.indexOf(LINA.name) + 2);
  expect((await verify(evidence, document)).code).not.toBe(0);
  for (const one of [lina, guardian, mentor, desk]) expect(one.faults()).toEqual([]);
});
