/** On a phone, without a touch: from the public page to the signature, in both languages. */
import { type Language, textIn } from "@parcours/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryProgram } from "../process/library.ts";
import { keyboardOf } from "./journey/keyboard.ts";
import { look, openPhone } from "./journey/phone.ts";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${studio.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};

const { fields = {} } = libraryProgram("mentoring-mentee").meta;
/** The questions and choices of the program, by the beginning of what they are called. */
const question = (id: string, language: Language): RegExp => new RegExp(`^${textIn(fields[id]?.title, language)}`);
const choice = (id: string, value: string, language: Language): RegExp =>
  new RegExp(`^${textIn(fields[id]?.choices?.find((one) => one.value === value)?.title, language)}$`);

const WORDS = {
  fr: {
    name: /^Prénom et nom/,
    email: /^Adresse électronique$/,
    send: /^Envoyer ma demande$/,
    faults: /réponses sont à revoir/,
    sent: "Votre demande est partie",
    enter: /^Entrer$/,
    hello: /^Bonjour/,
    day: /^Jour$/,
    month: /^Mois$/,
    year: /^Année$/,
    save: /^Enregistrer$/,
    noDate: /cette date n’existe pas/,
    noted: "C’est noté. Merci.",
    toSign: /^Lire et signer$/,
    read: /^J’ai lu jusqu’au bout$/,
    signName: /^Votre nom et votre prénom/,
    askCode: /^Recevoir mon code$/,
    unagreed: /^Cochez la phrase/,
    code: /^Votre code/,
    sign: /^Signer$/,
    signed: /C’est signé|Signé par tous/,
  },
  en: {
    name: /^First and last name/,
    email: /^E-mail address$/,
    send: /^Send my application$/,
    faults: /answers need another look/,
    sent: "Your application has left",
    enter: /^Come in$/,
    hello: /^Hello/,
    day: /^Day$/,
    month: /^Month$/,
    year: /^Year$/,
    save: /^Save$/,
    noDate: /no such date|does not exist/,
    noted: /Thank you/,
    toSign: /^Read and sign$/,
    read: /^I have read to the end$/,
    signName: /^Your first and last name/,
    askCode: /^Get my code$/,
    unagreed: /^Tick/,
    code: /^Your code/,
    sign: /^Sign$/,
    signed: /^Signed/,
  },
} as const;

const DIAGNOSIS = {
  mentoringFits: "yes",
  diagnosisNotes: "Rien à signaler.",
  priority: 2,
  territory: "elsewhere",
  confidenceStart: 5,
  inCare: false,
  minorsOnlyFunding: false,
  siblingInProgram: false,
};

let tries = 0;

test.each(["fr", "en"] as const)(
  "applies, tells what is missing, reads and signs by keyboard alone: %s",
  { timeout: 120_000 },
  async (language) => {
    const words = WORDS[language];
    // Somebody else each time: whoever tries again after a failure finds nobody halfway.
    tries += 1;
    const email = `keys.${language}.${tries}@example.org`;
    const name = `Lina Clavier ${language} ${tries}`;
    const phone = await openPhone(browser, studio, email, language);
    const { page } = phone;
    const keys = keyboardOf(page);
    const heading = async (what: string | RegExp): Promise<void> =>
      await page.getByRole("heading", { name: what }).first().waitFor();
    const q = (id: string): RegExp => question(id, language);

    const { organization } = (await studio.api("/me")) as { organization: string | { id: string } };
    const home = typeof organization === "string" ? organization : organization.id;
    await page.goto(`/portal/apply/${home}/mentoring-mentee`);
    await page.getByLabel(words.name).waitFor();
    await keys.press(words.send);
    await heading(words.faults);
    await look(page, `keys-${language}-faults`);
    // The first line of the summary leads to the first question.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await keys.write(words.name, name);
    await keys.write(words.email, email);
    await keys.write(q("usualName"), name);
    await keys.write(q("postalCode"), "69003");
    await keys.choose(q("situation"), choice("situation", "highSchool", language));
    await keys.write(q("request"), "Y voir plus clair.");
    await keys.tick(choice("needs", "orientation", language));
    await keys.tick(choice("availability", "wednesday", language));
    await keys.write(q("guardianName"), "Nadia Clavier");
    await keys.write(q("guardianEmail"), `nadia.${language}@example.org`);
    await look(page, `keys-${language}-application`);
    await keys.press(words.send);
    await heading(words.sent);

    await page.goto(phone.linkIn(await phone.mail("portal_application")));
    await heading(/./);
    await keys.press(words.enter);
    await heading(words.hello);
    const { items } = await ask<{ items: { id: string }[] }>("POST", "/enrollments/search", { q: name });
    await ask("POST", `/enrollments/${items[0]!.id}/events`, {
      type: "form.diagnosis.submitted",
      as: "coordinator",
      data: DIAGNOSIS,
    });

    await page.reload();
    await page.getByLabel(words.day).waitFor();
    await keys.write(words.day, "31");
    await keys.write(words.month, "2");
    await keys.write(words.year, "2009");
    await keys.press(words.save);
    await page.getByText(words.noDate).first().waitFor();
    await look(page, `keys-${language}-no-such-date`);
    await keys.write(words.day, "12");
    await keys.press(words.save);
    await page.getByText(words.noted).first().waitFor();

    await expect
      .poll(
        async () => {
          await page.reload();
          await heading(words.hello);
          return await page.getByRole("link", { name: words.toSign }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await keys.press(words.toSign);
    await page.getByRole("button", { name: words.read }).waitFor();
    await keys.press(words.read);
    await keys.write(words.signName, name);
    await keys.press(words.askCode);
    // Nothing is sent before the sentence is ticked; what is missing is told, and leads there.
    await page.getByText(words.unagreed).first().waitFor();
    await look(page, `keys-${language}-not-agreed`);
    await keys.to(words.unagreed);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await expect.poll(async () => await page.getByRole("checkbox").isChecked()).toBe(true);
    await keys.press(words.askCode);
    await page.getByLabel(words.code).waitFor();
    const code = /(\d{6})/.exec(await phone.mail("portal_code"))?.[1] ?? "";
    await keys.write(words.code, code);
    await keys.press(words.sign);
    await heading(words.signed);
    await look(page, `keys-${language}-signed`);
    expect(phone.faults()).toEqual([]);
    await phone.close();
  },
);
