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

  it("takes mail server, administrator and provider whole or not at all", () => {
    const base = { PARCOURS_DATA: folder };
    expect(() => readConfig({ ...base, PARCOURS_SMTP_URL: "smtp://mail" })).toThrow(/PARCOURS_MAIL_FROM/);
    expect(() => readConfig({ ...base, PARCOURS_ADMIN_EMAIL: "a@example.org" })).toThrow(/PARCOURS_ADMIN_PASSWORD/);
    expect(() => readConfig({ ...base, PARCOURS_OIDC_PRESET: "proconnect" })).toThrow(
      /PARCOURS_OIDC_ISSUER[\s\S]*SECRET/,
    );
    expect(() => readConfig({ ...base, PARCOURS_OIDC_ALGORITHMS: "none" })).toThrow(/PARCOURS_OIDC_ALGORITHMS/);
    const oidc = {
      PARCOURS_OIDC_ISSUER: "https://idp.example.org",
      PARCOURS_OIDC_CLIENT_ID: "parcours",
      PARCOURS_OIDC_CLIENT_SECRET: "secret",
    };
    expect(readConfig({ ...base, ...oidc }).providers).toMatchObject([
      { id: "oidc", pkce: true, userinfo: "json", addressesVerified: false, scopes: ["openid", "profile", "email"] },
    ]);
    const proconnect = { ...oidc, PARCOURS_OIDC_PRESET: "proconnect", PARCOURS_OIDC_SCOPES: "openid email" };
    expect(readConfig({ ...base, ...proconnect }).providers).toMatchObject([
      { id: "proconnect", title: "ProConnect", pkce: false, userinfo: "signed", scopes: ["openid", "email"] },
    ]);
    expect(readConfig({ ...base, ...proconnect, PARCOURS_OIDC_PKCE: "1" }).providers[0]?.pkce).toBe(true);
    const mail = { PARCOURS_SMTP_URL: "smtp://mail", PARCOURS_MAIL_FROM: "Parcours <parcours@example.org>" };
    expect(readConfig({ ...base, ...mail }).mail).toEqual({ url: "smtp://mail", from: mail.PARCOURS_MAIL_FROM });
    expect(readConfig(base)).toMatchObject({ providers: [], mail: undefined, administrator: undefined });
  });
});
