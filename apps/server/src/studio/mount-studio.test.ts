import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createApp } from "@parcours/service";
import { openTestService } from "@parcours/service/testing";
import { afterAll, expect, test } from "vitest";
import { openBuiltPages } from "./built-pages.ts";
import { mountStudio } from "./mount-studio.ts";

const folder = mkdtempSync(join(tmpdir(), "parcours-studio-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "assets"));
const SCRIPT = "export const answer = 42;\n".repeat(100);
writeFileSync(join(folder, "index.html"), '<meta name="parcours-nonce" content="__NONCE__"><div id="root"></div>');
writeFileSync(join(folder, "assets", "index-abc.js"), SCRIPT);
writeFileSync(join(folder, "icon.svg"), "<svg/>");
writeFileSync(join(folder, ".built-from"), "a hash");

const { service } = await openTestService();
const appWith = (built: string) => {
  const app = createApp({ service, version: "0.0.0", url: "http://localhost" });
  mountStudio(app, openBuiltPages(built));
  return app;
};
const app = appWith(folder);

test("every address of a page gives the frame, with a nonce of its own that its policy names", async () => {
  const nonces = new Set<string>();
  for (const path of ["/", "/people/ptc_1", "/sign-in/link"]) {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const nonce = /content="([\w-]{20,})"/.exec(await answer.text())?.[1] ?? "";
    nonces.add(nonce);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  }
  expect(nonces.size).toBe(3);
});

test("files whose names hold a hash are kept for ever, packed for those who take it", async () => {
  const plain = await app.request("/assets/index-abc.js");
  expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await plain.text()).toBe(SCRIPT);
  const packed = await app.request("/assets/index-abc.js", { headers: { "accept-encoding": "gzip, deflate" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
  expect((await app.request("/icon.svg")).headers.get("cache-control")).toBe("public, max-age=86400");
});

test("the API's addresses, missing files and hidden ones are not found", async () => {
  for (const path of ["/api/nothing", "/assets/gone.js", "/.built-from", "/assets/..%2findex.html"]) {
    const answer = await app.request(path);
    expect({ path, status: answer.status, type: answer.headers.get("content-type") }).toEqual({
      path,
      status: 404,
      type: "application/problem+json",
    });
  }
});

test("another build under a running server is served, and the files of the one before stay", async () => {
  writeFileSync(join(folder, "assets", "index-def.js"), "export {};");
  rmSync(join(folder, "assets", "index-abc.js"));
  writeFileSync(join(folder, "index.html"), '<meta content="__NONCE__">the second build');
  utimesSync(join(folder, "index.html"), new Date(), new Date(Date.now() + 5_000));
  expect(await (await app.request("/")).text()).toContain("the second build");
  expect((await app.request("/assets/index-def.js")).status).toBe(200);
  expect((await app.request("/assets/index-abc.js")).status).toBe(200);
});

test("pages that were never built are said to be so; the API answers all the same", async () => {
  const without = appWith(join(folder, "nowhere"));
  const answer = await without.request("/");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("pnpm build");
  expect((await without.request("/api/health")).status).toBe(200);
});
