import { expect, test } from "vitest";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const api = await openTestApi();
const { service, organization } = api;

test("signs in with a password, knows who and where, signs out", async () => {
  const person = await addPerson(service, organization);
  const browser = openBrowser(api);
  expect((await browser.send("GET", "/api/session")).status).toBe(401);
  const { email, password } = person;
  const wrong = await browser.send("POST", "/api/session", { body: { email, password: `${password}x` } });
  expect(wrong.status).toBe(401);
  const right = await browser.send("POST", "/api/session", { body: { email: ` ${email.toUpperCase()} `, password } });
  expect(right.body).toEqual({ status: "signed_in" });
  const session = await browser.send("GET", "/api/session");
  expect(session.body).toMatchObject({
    user: { id: person.id, email, twoFactor: false },
    organization,
    organizations: [{ id: organization, role: "coordinator", member: person.member }],
    twoFactorRequired: false,
  });
  expect((await browser.send("GET", "/api/me")).body).toMatchObject({ kind: "user", id: person.id });
  const out = await browser.send("DELETE", "/api/session");
  expect(out.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  expect(browser.cookies.size).toBe(0);
  expect((await browser.send("GET", "/api/session")).status).toBe(401);
});
