import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createApp, createKey } from "@parcours/service";
import {
  enroll,
  newPerson,
  openTestService,
  publishDefinition,
  runAllEffects,
  send,
  welcomeProgram,
} from "@parcours/service/testing";
import { afterAll, expect, test } from "vitest";
import { temporaryFolder } from "../../testing/server-process.ts";
import { runParcours } from "../run.ts";

const { admin, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());
const folder = temporaryFolder();
afterAll(() => folder.remove());

const { key } = await createKey(admin, { name: "cli", role: "administrator" });
const app = createApp({ service, version: "0.0.0", url: "http://localhost" });
const ask = async (path: string): Promise<Buffer> => {
  const answer = await app.request(`/api${path}`, { headers: { authorization: `Bearer ${key}` } });
  return Buffer.from(await answer.arrayBuffer());
};
const keep = (name: string, bytes: Uint8Array): string => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};
/** No server, no key: a folder with two files is enough. */
const run = async (...args: string[]): Promise<{ code: number; out: string; errors: string }> => {
  let [out, errors] = ["", ""];
  const code = await runParcours(["verify-contract", ...args], {
    environment: { LANG: "en_US.UTF-8" },
    write: (text) => void (out += text),
    complain: (text) => void (errors += text),
    interrupted: new AbortController().signal,
  });
  return { code, out, errors };
};

const participant = await newPerson(admin, { name: "Ada Martin" });
const { id: enrollment } = await enroll(admin, { program: "welcome", participant });
await send(admin, enrollment, "form.application.submitted", { data: { motivation: "x" } });
await runAllEffects(service);
await send(admin, enrollment, "contract.charter.signed", { as: "participant" });
const list = JSON.parse((await ask(`/enrollments/${enrollment}/contracts`)).toString()) as { items: { id: string }[] };
const id = list.items[0]!.id;
const evidence = await ask(`/contracts/${id}/evidence.json`);
const pdf = await ask(`/contracts/${id}/document.pdf`);
const good = keep("evidence.json", evidence);
const document = keep("document.pdf", pdf);

test("SIG-05 what was signed is told and found intact, without a server", async () => {
  const { code, out } = await run(good, document);
  expect(code).toBe(0);
  expect(out).toContain("Simple electronic signature (eIDAS art. 25.1)");
  expect(out).toContain("✓ Ada Martin (Volunteer)");
  expect(out).toContain("– Coordinator: no signature");
  expect(out).toContain("The PDF is the one that was signed");
  expect(await run(good, "--language", "fr")).toMatchObject({
    code: 0,
    out: expect.stringContaining("pas été comparé"),
  });
});

test("the key is compared with the one that the organization publishes", async () => {
  const keys = JSON.parse((await ask("/organization/signing-keys")).toString()) as { items: { fingerprint: string }[] };
  expect((await run(good, "--key", keys.items[0]!.fingerprint)).code).toBe(0);
  expect(await run(good, "--key", "00 11")).toMatchObject({ code: 1, out: expect.stringContaining("expected key") });
});

test("SIG-01 any changed byte is told, and ends with 1", async () => {
  const flipped = Buffer.from(evidence);
  const place = flipped.indexOf("Ada Martin");
  flipped[place] = flipped[place]! ^ 1;
  const changed = await run(keep("changed.json", flipped), document);
  expect(changed).toMatchObject({ code: 1, out: expect.stringContaining("✗") });
  const other = Buffer.concat([pdf, Buffer.from(" ")]);
  const { code, out } = await run(good, keep("other.pdf", other), "--json");
  expect({ code, found: JSON.parse(out) as unknown }).toMatchObject({
    code: 1,
    found: { ok: false, pdf: "changed", faults: [{ kind: "pdf_changed" }] },
  });
  expect((await run(keep("none.json", Buffer.from("{}")))).code).toBe(1);
  expect(await run(join(folder.path, "nowhere.json"))).toMatchObject({ code: 2, out: "" });
});
