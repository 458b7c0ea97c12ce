import { readFileSync } from "node:fs";
import type { Definition } from "@parcours/core";

/** A program that comes with Parcours, as its file holds it. */
export const libraryProgram = (slug: string): Definition =>
  JSON.parse(readFileSync(new URL(`../../workflows/${slug}/program.json`, import.meta.url), "utf8")) as Definition;
