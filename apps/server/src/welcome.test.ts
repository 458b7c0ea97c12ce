import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { type WelcomeOptions, welcome } from "./welcome.ts";

const address = "http://localhost:3000";
const embedded = { source: { dataFolder: `${process.cwd()}/data` }, demo: true };
const postgres = { source: { url: "postgres://db/parcours" }, demo: false };

const shown = (options: Partial<WelcomeOptions> & Pick<WelcomeOptions, "running">): string =>
  stripVTControlCharacters(welcome({ config: embedded, language: "fr", ...options }));

describe("the welcome", () => {
  test("shows the kept key, where it is, and warns of the embedded database", () => {
    const text = shown({ running: { address, administratorKey: { from: "folder", key: "parcours_abc" } } });
    expect(text).toContain("gardée dans data/api-key");
    expect(text).toContain("pas à une coupure de courant");
    expect(text.match(/Bearer parcours_abc/g)).toHaveLength(3);
  });

  test("never shows a key that was given, nor the address of the database", () => {
    const running = { address, administratorKey: { from: "environment" } } as const;
    const text = shown({ config: postgres, language: "en", running });
    expect(text).toContain("$PARCOURS_API_KEY");
    expect(text).not.toContain("postgres://");
  });

  test("says that a key made on PostgreSQL is shown once", () => {
    const made = { address, administratorKey: { from: "made", key: "parcours_once" } } as const;
    expect(shown({ config: postgres, language: "en", running: made })).toContain("will not be shown again");
    const earlier = { address, administratorKey: { from: "earlier" } } as const;
    expect(shown({ config: postgres, language: "fr", running: earlier })).toContain("affichée au premier démarrage");
  });

  test("says how to come in: by the set-up's code, by the demo, with an account", () => {
    const running = { address, administratorKey: { from: "earlier" } } as const;
    const config = { ...postgres, url: "https://parcours.example.org" };
    const text = shown({ config, running: { ...running, setUpCode: "7KPM-2XQD-HV4T-9RBE" } });
    expect(text).toContain("https://parcours.example.org/set-up, avec le code 7KPM-2XQD-HV4T-9RBE");
    expect(shown({ config, running })).toContain("avec votre compte");
    expect(shown({ running, language: "en" })).toContain("one click per role");
  });
});
