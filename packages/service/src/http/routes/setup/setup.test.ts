import { beforeEach, expect, test } from "vitest";
import { ensureAdministrator, issueSetUpCode } from "../../../sign-in/set-up.ts";
import { GOOD_PASSWORD } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const api = await openTestApi();
const { service, clock } = api;
const db = service.store.everywhere();

/** As on a first start: one organization, which nobody belongs to yet. */
const first = (await db.selectFrom("organizations").select("id").orderBy("id").execute())[0]!.id;

const input = (code: string, change: object = {}) => ({
  body: {
    code,
    organization: "Association des Possibles",
    name: "Camille Roux",
    email: "Camille@Example.org",
    password: GOOD_PASSWORD,
    language: "fr",
    ...change,
  },
});
const setUp = async (code: string, change: object = {}) =>
  await openBrowser(api).send<{ errors?: { path: string }[] }>("POST", "/api/setup", input(code, change));
const asked = async () => (await api.call("GET", "/api/sign-in", { as: null })).body["setup"];

beforeEach(() => clock.advance(16 * 60_000));

test("a code from the start opens the set-up; a guess, an old one or a poor password does not", async () => {
  const code = (await issueSetUpCode(service))!;
  expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
  expect(await asked()).toBe(true);
  const rows = await db.selectFrom("verifications").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
  const faults = async (given: string, change: object = {}) => (await setUp(given, change)).body.errors;
  expect(await faults("AAAA-BBBB-CCCC-DDDD")).toMatchObject([{ path: "/code" }]);
  expect(await faults(code, { password: "short" })).toMatchObject([{ path: "/password" }]);
  expect(await faults(code, { password: "associationdespossibles" })).toMatchObject([{ path: "/password" }]);
  expect(await faults(code, { name: " ", email: "nobody" })).toMatchObject([{ path: "/name" }, { path: "/email" }]);
  clock.advance(31 * 24 * 60 * 60_000);
  expect(await faults(code)).toMatchObject([{ path: "/code" }]);
});

test("of several at once one sets up; then no code does, and there is none any more", async () => {
  const codes = [(await issueSetUpCode(service))!, (await issueSetUpCode(service))!];
  const typed = codes[0]!.toLowerCase().replaceAll("-", " ");
  const answers = await Promise.all([setUp(typed), setUp(codes[1]!, { email: "other@example.org" })]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["200", "409"]);
  const winner = answers.find(({ status }) => status === 200)!;
  const browser = openBrowser(api);
  browser.keep(winner.headers.getSetCookie());
  expect((await browser.send("GET", "/api/session")).body).toMatchObject({
    organizations: [{ id: first, name: "Association des Possibles", role: "administrator" }],
    organization: first,
  });
  expect(await db.selectFrom("users").select("id").execute()).toHaveLength(1);
  expect(await db.selectFrom("verifications").select("id").execute()).toEqual([]);
  expect((await setUp(codes[1]!)).status).toBe(409);
  expect(await issueSetUpCode(service)).toBeUndefined();
  expect(await asked()).toBe(false);
  expect(await ensureAdministrator(service, { email: "late@example.org", password: GOOD_PASSWORD })).toBe(false);
});

test("none of this was a fault of ours", () => expect(api.failures).toEqual([]));
