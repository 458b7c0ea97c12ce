import { type Fact } from "@parcours/core";
import { getSite, listSites as listStored, putSite as store, type Site } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { offerAll } from "../places/offer-all.ts";
import { everyProgramId } from "../programs/every-program.ts";
import { assertStorable } from "../storable.ts";

/** A place of the organization, with facts that programs read, such as how many places it has. */
export interface SiteView {
  id: string;
  title: string;
  data: Record<string, unknown>;
}

const viewOf = ({ id, title, data }: Site): SiteView => ({ id, title, data });

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

const faultsOf = ({ id, title }: Pick<Site, "id" | "title">): FieldError[] => {
  const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  return [
    ...(ID.test(id) ? [] : [error("/id", "Lettres, chiffres, « - » et « _ ».", "Letters, digits, “-” and “_”.")]),
    ...(title.trim() === "" || title.length > 200
      ? [error("/title", "Un titre est demandé.", "A title is needed.")]
      : []),
  ];
};

/**
 * Adds a site under the id that the organization gives it, or renews it. When that makes places, they are offered at
 * once. Throws `invalid_input`, `forbidden`.
 */
export const putSite = async (
  context: Context,
  { id, title, data = {} }: { id: string; title: string; data?: Record<string, Fact> | undefined },
): Promise<SiteView> => {
  authorize(context, "site.write");
  assertStorable({ id, title, data });
  const errors = faultsOf({ id, title });
  if (errors.length > 0) {
    throw new ServiceError(
      "invalid_input",
      { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
      { errors },
    );
  }
  const { service, organization } = context;
  await transact(context, async (trx) => await store(trx, organization, { id, title, data }));
  for (const programId of await everyProgramId(service.store.within(organization), organization))
    await offerAll(service, organization, { programId, siteId: id });
  return { id, title, data };
};

/** Throws `not_found`, `forbidden`. */
export const readSite = async (context: Context, { id }: { id: string }): Promise<SiteView> => {
  authorize(context, "program.read");
  const site = await getSite(context.service.store.within(context.organization), context.organization, id);
  if (site === undefined) throw notFound({ fr: "Lieu", en: "Site" });
  return viewOf(site);
};

/** Sites of the organization, by id. */
export const listSites = async (context: Context): Promise<SiteView[]> => {
  authorize(context, "program.read");
  return (await listStored(context.service.store.within(context.organization), context.organization)).map(viewOf);
};
