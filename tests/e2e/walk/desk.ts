import { builtInOf, type Definition, textIn } from "@parcours/core";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { pressStep } from "../press-step.ts";
import { watchPage } from "../watch-page.ts";
import { answer, escaped, isAsked } from "./answer.ts";
import type { ClockedServer } from "./clocked-server.ts";
import type { Member } from "./members.ts";
import type { Signer } from "./signer.ts";
import type { Send } from "./timeline.ts";

/** Who sits at the desk. */
export interface Colleague {
  email: string;
  password: string;
}

/** Whose run is walked: where its page is, and what its program says. */
export interface Run {
  enrollment: string;
  person: string;
  /** The page on which it is done. */
  path: string;
  definition: Definition;
}

interface Next {
  event: string;
  label: string;
  allowed: boolean;
  form?: string;
  assist?: string;
  reason?: string;
  reasons: { value: string; title: string }[];
}

interface ContractOf {
  id: string;
  enrollment: string;
  contract: string;
  title: string;
  status: string;
  pdfHash: string | null;
  parties: {
    role: string;
    title: string;
    name: string | null;
    email: string | null;
    signsIn: string;
    signedAt: string | null;
  }[];
  may: { paper: boolean; sign: { role: string } | null };
}

/** The browser’s clock goes with the server’s: the shift stands in a cookie. */
const CLOCK = `
  const shift = Number(/walk-clock=(-?\\d+)/.exec(document.cookie)?.[1] ?? 0);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
    static now() { return Real.now() + shift; }
    static [Symbol.hasInstance](value) { return value instanceof Real; }
  };
`;

/** Fields of the file by what the dialog calls them. */
const LABELS: Record<string, string> = { birthDate: "Date de naissance" };

const SCAN = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

/** A colleague’s browser in the studio, and what is done in it. */
export const openDesk = async (browser: Browser, server: ClockedServer, colleague: Colleague) => {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 1000 },
    reducedMotion: "reduce",
  });
  await context.addInitScript(CLOCK);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const watched = watchPage(page, server.url);
  // Something that happened meanwhile is told in the dialog; the browser notes it too.
  const faults = (): string[] => watched().filter((fault) => !fault.includes("412"));
  let signedInAt = Number.NEGATIVE_INFINITY;

  /** Opens a page at the server’s time of day, signed in anew once time has passed. */
  const open = async (path: string): Promise<void> => {
    if (signedInAt !== server.shift()) {
      signedInAt = server.shift();
      const headers = { origin: server.url };
      await context.addCookies([{ name: "walk-clock", value: String(signedInAt), url: server.url }]);
      const answered = await context.request.post("/api/session", { data: colleague, headers });
      expect(answered.status()).toBe(200);
    }
    await page.goto(path);
  };

  const contractsOf = async (run: Run, contract: string): Promise<ContractOf> => {
    const pending = async (): Promise<ContractOf | undefined> => {
      const { items } = await server.ask<{ items: ContractOf[] }>("GET", `/participants/${run.person}/contracts`);
      return items.findLast(
        (one) =>
          one.enrollment === run.enrollment &&
          one.title === textIn(run.definition.meta.contracts?.[contract]?.title, "fr") &&
          one.status === "open",
      );
    };
    await expect.poll(async () => (await pending())?.pdfHash ?? "", { timeout: 20_000 }).not.toBe("");
    return (await pending())!;
  };

  const cardOf = (title: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 3, name: new RegExp(`^${escaped(title)}`) }) })
      .filter({ has: page.getByRole("button", { name: /Signer pour|Autres actions/ }) })
      .first();

  const menu = async (title: string, item: string): Promise<void> => {
    await cardOf(title).getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };

  /** Hands in a paper with the signatures of these roles; all that are left when none is named. */
  const signOnPaper = async (run: Run, contract: ContractOf, roles?: readonly string[]): Promise<void> => {
    await open(run.path);
    await menu(contract.title, "Signé sur papier…");
    const dialog = page.getByRole("dialog");
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "signe.pdf", mimeType: "application/pdf", buffer: SCAN });
    const day = new Date(Date.now() + server.shift()).toISOString().slice(0, 10);
    await dialog.getByLabel("Date portée sur le papier").fill(day);
    const left = contract.parties.filter(({ signedAt }) => signedAt === null);
    for (const [index, { role }] of left.entries())
      if (roles !== undefined && !roles.includes(role)) await dialog.getByRole("checkbox").nth(index).uncheck();
    await dialog.getByLabel("Qui a vu la signature").fill("Une collègue");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.waitFor({ state: "detached" });
  };

  const signHere = async (run: Run, contract: ContractOf): Promise<void> => {
    await open(run.path);
    await cardOf(contract.title).getByRole("button", { name: "Signer pour l’organisation" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "Signer", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };

  const finishTask = async (run: Run, task: string): Promise<void> => {
    const title = textIn(run.definition.meta.tasks?.[task]?.title, "fr");
    await open(run.path);
    await page
      .getByRole("tab", { name: /^Tâches/ })
      .first()
      .click();
    await page.getByRole("listitem").filter({ hasText: title }).getByRole("button").first().click();
  };

  /** Does a next step of a run with its form and reason. */
  const takeStep = async (run: Run, step: Send): Promise<void> => {
    const { next } = await server.ask<{ next: Next[] }>("GET", `/enrollments/${run.enrollment}`);
    const one = next.find(({ event }) => event === step.send.type);
    if (one === undefined)
      throw new Error(`${step.send.type} is not offered: ${next.map(({ event }) => event).join(", ")}`);
    await open(run.path);
    const role = textIn(run.definition.meta.roles[step.as ?? ""]?.title, "fr");
    // Whose it is stands behind the label where it has to.
    const twice = next.filter(({ label, allowed }) => label === one.label && allowed === one.allowed).length > 1;
    const whose = twice ? `( – avec | – )${escaped(role)}` : "( – avec .*)?";
    await pressStep(page, new RegExp(`^${escaped(one.label)}${whose}$`));
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    // What is theirs is entered with the person beside.
    const beside = dialog.getByRole("checkbox", { name: /Je saisis ce que répond/ });
    if (one.assist !== undefined && step.as === one.assist && (await beside.isEnabled())) await beside.check();
    const { code, text } = step.send.reason ?? {};
    if (code !== undefined && one.reasons.length > 0) {
      const name = /^Motif/;
      await dialog.getByRole("combobox", { name }).or(dialog.getByRole("textbox", { name })).first().click();
      const title = one.reasons.find(({ value }) => value === code)?.title ?? code;
      await page.getByRole("option", { name: title, exact: true }).click();
    }
    if (text !== undefined) await dialog.locator("textarea").first().fill(text);
    const { fields = {}, forms = {} } = run.definition.meta;
    const data = step.send.data ?? {};
    let left = (one.form === undefined ? [] : (forms[one.form]?.fields ?? []))
      .map(({ field }) => field)
      .filter((field) => Object.hasOwn(data, field) && data[field] !== null);
    for (let before = -1; left.length > 0 && left.length !== before;) {
      before = left.length;
      const later: string[] = [];
      for (const field of left)
        if (await isAsked(dialog, fields[field]!)) await answer(dialog, page, fields[field]!, data[field]);
        else later.push(field);
      left = later;
    }
    const confirm = dialog.getByRole("button", { name: "Confirmer" });
    await confirm.click();
    const gone = dialog.waitFor({ state: "detached" });
    const refused = dialog.getByRole("alert").first().waitFor();
    // Whichever of the two does not come is not missed.
    gone.catch(() => {});
    refused.catch(() => {});
    await Promise.any([gone, refused]);
    // Something else happened meanwhile: the page has read it anew, and the person confirms once more.
    if (await dialog.getByText(/a changé entre-temps/).isVisible()) {
      await page.waitForLoadState("networkidle");
      await confirm.click();
    }
    await gone.catch(async (error: unknown) => {
      throw new Error(`${step.send.type}: ${(await dialog.innerText()).slice(0, 2_000)}`, { cause: error });
    });
  };

  /** Puts right what the file says of somebody. */
  const correct = async (run: Run, data: Record<string, unknown>): Promise<void> => {
    await open(run.path);
    await page.getByRole("button", { name: "Corriger la fiche" }).click();
    const dialog = page.getByRole("dialog");
    for (const [part, value] of Object.entries(data)) await dialog.getByLabel(LABELS[part] ?? part).fill(String(value));
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.waitFor({ state: "detached" });
  };

  return {
    page,
    faults,
    open,
    /** Adds somebody and begins their journey; answers the id of their file. */
    add: async (
      person: { name: string; email: string; birthDate?: string },
      program: string,
      cohort?: string,
    ): Promise<string> => {
      await open("/people");
      await page.getByRole("button", { name: "Ajouter une personne" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Prénom et nom").fill(person.name);
      await dialog.getByLabel("Adresse électronique").fill(person.email);
      if (person.birthDate !== undefined) await dialog.getByLabel("Date de naissance").fill(person.birthDate);
      await dialog.getByLabel("Programme").click();
      await page.getByRole("option", { name: program, exact: true }).click();
      if (cohort !== undefined) await dialog.getByLabel("Promotion ou session").selectOption({ label: cohort });
      await dialog.getByRole("button", { name: "Ajouter et commencer" }).click();
      await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
      return new URL(page.url()).pathname.split("/").at(-1)!;
    },
    signOnPaper,
    signHere,
    /** Looks for somebody to go with one who waits, chooses them; answers the id of the pair. */
    pair: async (program: string, member: string, waits: Member, chosen: Member): Promise<string> => {
      await open(`/pairs/new?program=${program}&member=${member}&for=${waits.enrollment}`);
      await page.getByRole("button", { name: `Choisir ${chosen.name}` }).click();
      await page.waitForURL(/\/pairs\/enr_/);
      return new URL(page.url()).pathname.split("/").at(-1)!;
    },
    /** Changes a number of a cohort: places come free, or are taken back. */
    setCohort: async (cohort: string, field: string, value: number): Promise<void> => {
      await open(`/cohorts/${cohort}`);
      await page.getByRole("button", { name: "Modifier", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(field).fill(String(value));
      await dialog.getByRole("button", { name: "Enregistrer" }).click();
      await dialog.waitFor({ state: "detached" });
    },
    /** Does one step of a scenario where the studio lets a colleague do it. */
    act: async (run: Run, step: Send, signerFor: (email: string) => Promise<Signer>): Promise<void> => {
      const builtIn = builtInOf(step.send.type);
      if (builtIn?.kind === "task") return await finishTask(run, builtIn.id);
      if (step.send.type === "person.updated") return await correct(run, step.send.data ?? {});
      if (builtIn?.kind !== "contract") return await takeStep(run, step);
      const contract = await contractsOf(run, builtIn.id);
      if (builtIn.verb === "completed" && contract.may.paper) return await signOnPaper(run, contract);
      const { title } = contract;
      const as = builtIn.verb === "completed" ? contract.parties.map(({ role }) => role) : [step.as];
      for (const role of as) {
        const { signsIn, email, name } = contract.parties.find((party) => party.role === role)!;
        if (signsIn === "studio") await signHere(run, contract);
        else if (builtIn.verb === "declined") await (await signerFor(email!)).decline(title, "Pas maintenant, merci.");
        else if (contract.may.paper) await signOnPaper(run, contract, [role!]);
        else await (await signerFor(email!)).sign(title, name ?? role!);
      }
    },
    close: async (): Promise<void> => await context.close(),
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;
