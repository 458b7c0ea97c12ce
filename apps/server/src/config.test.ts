import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parcours-config-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("config", () => {
  it("needs nothing: embedded data, the demo, loopback receivers, a secret made once", () => {
    const first = readConfig({ PARCOURS_DATA: folder });
    expect(first).toMatchObject({
      port: 3000,
      demo: true,
      source: { dataFolder: folder },
      url: undefined,
    });
    expect(first.webhookAllow).toContain("127.0.0.0/8");
    expect(first.secret).toHaveLength(32);
    expect(readConfig({ PARCOURS_DATA: folder }).secret).toEqual(first.secret);
    expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
  });

  it("on PostgreSQL has no demo, no loopback receivers, and wants its secret", () => {
    const DATABASE_URL = "postgres://localhost/parcours";
    expect(() => readConfig({ DATABASE_URL })).toThrow(ConfigError);
    const config = readConfig({ DATABASE_URL, PARCOURS_SECRET: "x".repeat(32) });
    expect(config).toMatchObject({ demo: false, webhookAllow: [], source: { url: DATABASE_URL } });
  });

  it("names every setting that cannot be used", () => {
    expect(() => readConfig({ PORT: "x", PARCOURS_DEMO: "yes" })).toThrow(/PORT[\s\S]*PARCOURS_DEMO/);
    expect(readConfig({ PARCOURS_DATA: folder, PARCOURS_DEMO: "", PARCOURS_WEBHOOK_SCHEDULE: "1,2" })).toMatchObject({
      demo: true,
      webhookSchedule: [1, 2],
    });
  });
});
