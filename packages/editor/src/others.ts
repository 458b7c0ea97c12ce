import type { CheckOptions, Field, Text } from "@parcours/core";
import { createContext, useContext } from "react";

/** Another program of the organization; its fields are there once they have been read. */
export interface OtherProgram {
  title: Text;
  fields?: Readonly<Record<string, Field>> | undefined;
}

/** The other programs of the organization, by slug. */
export type OtherPrograms = Readonly<Record<string, OtherProgram>>;

/** What the host knows of other programs; `undefined` where it knows nothing, and ids have to be typed. */
export const OthersContext = createContext<OtherPrograms | undefined>(undefined);

/** The other programs that members may come from. */
export const useOthers = (): OtherPrograms | undefined => useContext(OthersContext);

/**
 * What the checks may know of other programs: nothing as long as the fields of one of `named` are still to be read, so
 * that nothing is found missing that is only late.
 */
export const knownFrom = (others: OtherPrograms, named: readonly string[]): CheckOptions["known"] => {
  const late = named.some((slug) => Object.hasOwn(others, slug) && others[slug]?.fields === undefined);
  if (late) return undefined;
  return {
    programs: Object.fromEntries(Object.entries(others).map(([slug, { fields = {} }]) => [slug, { fields }])),
  };
};
