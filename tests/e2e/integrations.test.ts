import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of the integrator's own, on this machine. */
const openReceiver = async () => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(200, { "content-type": "text/plain" }).end("thank you");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { received, url: `http://127.0.0.1:${port}/parcours`, close };
};

let studio: Studio;
let browser: Browser;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  [studio, browser, receiver] = await Promise.all([startStudio(), openBrowser(), openReceiver()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
  await receiver.close();
});

interface Opened {
  context: BrowserContext;
  page: Page;
  faults: () => string[];
}

/** Signed in as the demo's account of a role, on a page. */
const openAs = async (
  role: RegExp,
  path: string,
  options: { locale?: string; colorScheme?: "light" | "dark" } = {},
): Promise<Opened> => {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ locale: "en-GB", viewport, ...options });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await page.goto(studio.url + path);
  await page.getByRole("button", { name: role }).click();
  await page.locator("main h1").waitFor();
  return { context, page, faults };
};

const verified = ({ headers, body }: Received, secret: string): { type: string } =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string };

describe("an integrator", () => {
  test("adds an address, tries it, sees the answer, sends it again, and deletes it", async () => {
    const { context, page, faults } = await openAs(/^Enter: Technical integration/, "/integrations");
    await page.getByText("No address is told anything yet").waitFor();
    await page.getByRole("button", { name: "Add an address" }).click();
    const adding = page.getByRole("dialog", { name: "Add an address" });
    await adding.getByLabel("Address", { exact: true }).fill(receiver.url);
    await adding.getByLabel("Name").fill("CRM");
    await adding.getByLabel("Only some types").check();
    await adding.getByLabel("enrollment.transitioned", { exact: false }).first().check();
    await adding.getByRole("button", { name: "Add an address" }).click();
    const made = page.getByRole("dialog", { name: "Address added" });
    const secret = (await made.getByTestId("secret").textContent()) ?? "";
    expect(secret).toMatch(/^whsec_/);
    await made.getByText(`new Webhook("${secret}")`).waitFor();
    await made.getByRole("button", { name: "I have kept the secret" }).click();

    await page.getByRole("heading", { name: "CRM", level: 1 }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/^The receiver answered 200/).waitFor();
    expect(receiver.received.map((one) => verified(one, secret).type)).toEqual(["webhook.test"]);

    const row = page.getByRole("button", { name: /^arrived webhook\.test answer 200/ });
    await row.click();
    await page.getByText('"type": "webhook.test"').waitFor();
    await page.getByRole("button", { name: "Send this one again" }).click();
    await page.getByText("1 message is on its way").waitFor();
    await expect.poll(() => receiver.received.length).toBe(2);
    const [first, second] = receiver.received as [Received, Received];
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(second.body).toBe(first.body);
    expect(verified(second, secret)).toMatchObject({ type: "webhook.test" });

    await page.getByRole("button", { name: "Send again…" }).click();
    const replay = page.getByRole("dialog", { name: "Send again" });
    await replay.getByRole("radio", { name: "What did not arrive" }).waitFor();
    await replay.getByRole("button", { name: "Count first" }).click();
    await replay.getByText("Nothing to send again.").waitFor();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Delete", exact: true }).click();
    const asking = page.getByRole("dialog", { name: "Delete CRM?" });
    await asking.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No address is told anything yet").waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("makes a spreadsheet link that opens, shows ids only, and ends when it is deleted", async () => {
    const { context, page, faults } = await openAs(/^Enter: Technical integration/, "/integrations/connectors");
    await page.getByRole("button", { name: "Make a spreadsheet link" }).click();
    const making = page.getByRole("dialog", { name: "Make a spreadsheet link" });
    await making.getByLabel("Name", { exact: true }).fill("Figures");
    await making.getByLabel("Program", { exact: true }).selectOption({ index: 1 });
    await making.getByRole("checkbox", { name: "Stage" }).waitFor();
    expect(await making.getByRole("checkbox", { name: "Birth date" }).count()).toBe(0);
    await making.getByRole("button", { name: "Make the link" }).click();
    const made = page.getByRole("dialog", { name: "Link made" });
    const address = (await made.getByTestId("address").textContent()) ?? "";
    // Decoded by hand: reading as text would hide the mark of UTF-8.
    const table = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await fetch(address)).arrayBuffer());
    expect(table.split("\r\n")[0]).toBe("\uFEFFParticipant,Status,Stage,Started,Last change");
    await made.getByRole("button", { name: "I have kept the address" }).click();
    await page.getByRole("button", { name: "Delete Figures" }).click();
    const asking = page.getByRole("dialog", { name: "Delete the link “Figures”?" });
    await asking.getByRole("button", { name: "Delete", exact: true }).click();
    await asking.waitFor({ state: "detached" });
    expect((await fetch(address)).status).toBe(404);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

/** Keeps a picture where somebody asked for pictures. */
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PARCOURS_SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

/** Calls the API as whoever is signed in on the page. */
const askOn = async <T>(page: Page, method: string, path: string, body?: object): Promise<T> =>
  (await page.evaluate(
    async ([how, where, text]) => {
      const answer = await fetch(`/api${where}`, {
        method: how,
        headers: { "content-type": "application/json" },
        ...(text !== "" && { body: text }),
      });
      return await answer.json();
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  )) as T;

describe("an administrator", () => {
  test("makes a key that is bound to a program and to a site", async () => {
    const { context, page, faults } = await openAs(/^Enter: Administration/, "/settings/keys");
    await page.getByRole("button", { name: "Make a key" }).first().click();
    const making = page.getByRole("dialog", { name: "Make a key" });
    await making.getByLabel("Name", { exact: true }).fill("Website");
    await making.getByRole("combobox", { name: "Programs" }).or(making.getByLabel("Programs").first()).first().click();
    const first = page.getByRole("listbox").getByRole("option").first();
    const program = (await first.textContent()) ?? "";
    await first.click();
    await making.getByLabel("Sites whose pages may use it").fill("https://www.example.org");
    await making.getByText("It sees and does only what concerns these programs").waitFor();
    await shoot(page, "key-form");
    expect(await axeFinds(page)).toEqual([]);
    await making.getByRole("button", { name: "Make a key" }).click();
    const made = page.getByRole("dialog", { name: "Key “Website” made" });
    const key = (await made.getByTestId("key").textContent()) ?? "";
    await made.getByRole("button", { name: "I have kept the key" }).click();
    await page.getByText(`Only: ${program}`).waitFor();
    await page.getByText("From https://www.example.org").waitFor();
    await shoot(page, "keys");
    const headers = { authorization: `Bearer ${key}`, "accept-language": "en" };
    const answer = await fetch(`${studio.url}/api/programs`, { headers });
    expect(((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title)).toEqual([
      program,
    ]);
    await page.getByRole("button", { name: "Revoke the key Website" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByText(`Only: ${program}`).first().waitFor({ state: "hidden" });
    expect(faults()).toEqual([]);
    await context.close();
  });

  test.each([
    { locale: "en-GB", colorScheme: "light", role: /^Enter: Administration/, width: 1440 },
    { locale: "fr-FR", colorScheme: "dark", role: /^Entrer : Administration/, width: 390 },
  ] as const)("erases a person, having read what goes and what stays: $locale $width", async (look) => {
    const english = look.locale === "en-GB";
    const words = english
      ? ["Erase", "Reason", "Erase for good", "The person is erased.", "More actions"]
      : ["Effacer", "Motif", "Effacer pour toujours", "La personne est effacée.", "Autres actions"];
    const [erase = "", reason = "", order = "", done = "", more = ""] = words;
    const { context, page, faults } = await openAs(look.role, "/people", look);
    await page.setViewportSize({ width: look.width, height: 844 });
    await page
      .getByRole("link", { name: /^(People|Personnes)$/ })
      .first()
      .waitFor();
    const body = { name: "Éléonore Passagère", email: "eleonore@example.org" };
    const { id } = await askOn<{ id: string }>(page, "POST", "/participants", body);
    await askOn(page, "POST", `/participants/${id}/notes`, { body: "Called twice." });
    await page.goto(`${studio.url}/people/${id}`);
    await page.locator("main h1").waitFor();
    await shoot(page, `file-${look.locale}-${look.width}`);
    await page.getByRole("button", { name: more, exact: true }).click();
    await page.getByRole("menuitem", { name: erase }).click();
    const asking = page.getByRole("dialog", { name: `${erase} Éléonore Passagère` });
    await asking.getByText(/^(1 note)$/).waitFor();
    const button = asking.getByRole("button", { name: order });
    expect(await button.isDisabled()).toBe(true);
    await asking.getByLabel(reason).fill("Asked by letter");
    await asking.getByRole("checkbox").check();
    await shoot(page, `erase-${look.locale}-${look.width}`);
    expect(await axeFinds(page)).toEqual([]);
    await button.click();
    await page.getByText(done).waitFor();
    const file = await askOn<{ name: string; erasedAt: string }>(page, "GET", `/participants/${id}`);
    expect(file).toMatchObject({ name: "—", erasedAt: expect.any(String) as string });
    await page.goto(`${studio.url}/people/${id}`);
    await page.getByRole("heading", { name: english ? "Erased person" : "Personne effacée" }).waitFor();
    await shoot(page, `erased-${look.locale}-${look.width}`);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

const PATHS = ["/integrations", "/integrations/feed", "/integrations/connectors", "/integrations/promises"];

const post = async (path: string, body: object): Promise<{ id: string }> => {
  const answer = await fetch(`${studio.url}/api${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { id: string };
};

describe("no barrier that axe-core finds", () => {
  test.each([
    { locale: "fr-FR", colorScheme: "light", role: /^Entrer : Administration/ },
    { locale: "en-GB", colorScheme: "dark", role: /^Enter: Administration/ },
  ] as const)(
    "on any page of the integrations: $locale, $colorScheme",
    async ({ locale, colorScheme, role }) => {
      const hook = await post("/webhooks", { url: receiver.url });
      await post(`/webhooks/${hook.id}/test`, {});
      const { items } = (await studio.api("/programs")) as { items: { id: string }[] };
      const settings = {
        sender: "standard",
        when: [{ path: "/type", equals: "a" }],
        externalId: { path: "/id" },
        create: true,
      };
      const inbound = await post("/connectors", {
        kind: "inbound",
        title: "Form",
        program: items[0]?.id,
        role: "coordinator",
        settings,
      });
      const { context, page, faults } = await openAs(role, "/integrations", { locale, colorScheme });
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        await page.locator("main .mantine-Skeleton-root").first().waitFor({ state: "detached" });
        found.push(...(await axeFinds(page)).map((one) => `${where} ${one}`));
      };
      for (const path of [...PATHS, `/integrations/webhooks/${hook.id}`, `/integrations/inbound/${inbound.id}`]) {
        await page.goto(studio.url + path);
        await page.locator("main h1").waitFor();
        await look(path);
      }
      await page.goto(`${studio.url}/integrations`);
      await page.getByRole("button", { name: /^(Ajouter une adresse|Add an address)$/ }).click();
      await page.getByRole("dialog").getByRole("radio").last().check();
      await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
      await look("dialog");
      expect(found).toEqual([]);
      expect(faults()).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
