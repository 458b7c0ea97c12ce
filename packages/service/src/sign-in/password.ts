import type { Bilingual } from "@parcours/core";
import { ServiceError } from "../errors.ts";
import { MAX_PASSWORD, MIN_PASSWORD } from "./auth-options.ts";

/** Out of 4: some 10^8 guesses at least. */
const GOOD = 3;
/** Longer than this adds nothing to the answer and much to its time. */
const LOOKED_AT = 100;

const load = async () => {
  const [{ ZxcvbnFactory }, common, fr] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-fr"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...fr.dictionary },
    graphs: common.adjacencyGraphs,
  });
};
let loaded: ReturnType<typeof load> | undefined;

/**
 * How well a password stands against guessing, 0 to 4, by zxcvbn with French words and names and with what is known about
 * its owner. The dictionaries are read at the first question.
 */
const scorePassword = async (password: string, about: readonly string[] = []): Promise<number> => {
  loaded ??= load();
  const parts = about.map((text) => text.split(/[\s@.,'’-]+/));
  const words = [...about, ...parts.flat(), ...parts.map((some) => some.join(""))].filter((word) => word.length > 2);
  return (await loaded).check(password.slice(0, LOOKED_AT), words).score;
};

const refused = (message: Bilingual, path: string): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "Ce mot de passe ne convient pas.", en: "This password will not do." },
    { errors: [{ path, message }] },
  );

/**
 * Refuses a password that is too short or easy to guess. `about`: name and address of its owner, which must not help.
 * Throws `invalid_input` with what to do at `path`.
 */
export const assertGoodPassword = async (
  password: string,
  about: readonly string[],
  path = "/password",
): Promise<void> => {
  if (Array.from(password).length < MIN_PASSWORD) {
    throw refused({ fr: `Au moins ${MIN_PASSWORD} caractères.`, en: `At least ${MIN_PASSWORD} characters.` }, path);
  }
  if (password.length > MAX_PASSWORD) {
    throw refused({ fr: `Au plus ${MAX_PASSWORD} caractères.`, en: `At most ${MAX_PASSWORD} characters.` }, path);
  }
  if ((await scorePassword(password, about)) < GOOD) {
    throw refused(
      {
        fr: "Trop facile à deviner. Quelques mots sans lien entre eux font un bon mot de passe ; évitez noms, dates et suites.",
        en: "Too easy to guess. A few words that have nothing to do with each other make a good password; avoid names, dates and sequences.",
      },
      path,
    );
  }
};
