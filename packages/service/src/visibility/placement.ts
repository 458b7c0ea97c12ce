import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";

/** Where a new file or run lies, and who looks after it. */
export interface Placement {
  site: string | null;
  owner: string | null;
}

const elsewhere = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Vous ne travaillez pas dans ce lieu ; proposez une orientation.",
    en: "You do not work at this site; make a referral instead.",
  });

/** Throws `forbidden` when the caller's view ends before this site. Sites are known to everybody; files are not. */
export const assertWorksAt = ({ caller }: Context, site: string | null | undefined): void => {
  if (site === undefined || site === null || "all" in caller.sees || caller.sees.programs !== undefined) return;
  if (caller.sees.sites?.includes(site) !== true) throw elsewhere();
};

/**
 * Where something new comes to lie, so that whoever makes it goes on seeing it: at the site asked for, or where the
 * person's file lies; else at the only site where the caller works; else with the caller themselves.
 */
export const placementFor = (
  context: Context,
  asked: { site?: string | null | undefined; owner?: string | null | undefined },
  fileAt: string | null = null,
): Placement => {
  assertWorksAt(context, asked.site);
  const { sees } = context.caller;
  const owner = asked.owner ?? null;
  if ("all" in sees) return { site: asked.site ?? fileAt, owner };
  const site = asked.site ?? (sees.sites?.includes(fileAt ?? "") === true ? fileAt : null);
  if (site !== null || owner === sees.own) return { site, owner };
  const [only, ...others] = sees.sites ?? [];
  if (only !== undefined && others.length === 0) return { site: only, owner };
  return { site, owner: owner ?? sees.own };
};
