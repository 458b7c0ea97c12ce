import type { Schemas } from "@parcours/client";

/** A contract as one of its parties sees it. */
export type PortalContract = Schemas["PortalContract"];

/** Which contract is meant, in what is sent; a link to sign names it by itself. */
export const named = (contract: string | undefined): { contract?: string } =>
  contract === undefined ? {} : { contract };

/** Where one of its files is. */
export const fileOf = (name: string, contract: string | undefined): string =>
  `/api/portal/contract/${name}${contract === undefined ? "" : `?contract=${encodeURIComponent(contract)}`}`;
