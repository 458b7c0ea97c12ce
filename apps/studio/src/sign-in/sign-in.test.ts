import { describe, expect, it } from "vitest";
import { passwordStrength } from "./password-strength.ts";
import { safeReturn } from "./safe-return.ts";

describe("where to go after signing in", () => {
  it.each(["/people", "/people/ptc_1?status=active", "/"])("%s is a page of ours", (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https://evil.example",
    "people",
    "/sign-in?to=/x",
    "",
    12,
    null,
  ])("%j is not followed", (path) => {
    expect(safeReturn(path)).toBeUndefined();
  });
});

describe("how strong a password is", () => {
  it.each([
    ["short", 0],
    ["motdepasse2026", 0],
    ["aaaaaaaaaaaaaaaa", 0],
    ["123456789012345", 0],
  ])("%s is easy to guess", (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });

  it("several words that go nowhere together are strong", () => {
    expect(passwordStrength("lanterne pluvieuse sous sept granges")).toBe(4);
  });

  it("one's own name adds little", () => {
    const password = "camilleroux2026";
    expect(passwordStrength(password, ["Camille Roux"])).toBeLessThan(passwordStrength(password));
  });
});
