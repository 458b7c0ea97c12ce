import { type Endpoint, getEndpoint, loadEndpointForUpdate, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** A webhook by id; locked when a transaction is given. Throws `not_found`. */
export const findWebhook = async (
  { service, organization }: Pick<Context, "service" | "organization">,
  id: string,
  trx?: Trx,
): Promise<Endpoint> => {
  const endpoint =
    trx === undefined
      ? await getEndpoint(service.store.within(organization), organization, id)
      : await loadEndpointForUpdate(trx, organization, id);
  if (endpoint === undefined) throw notFound({ fr: "Webhook", en: "Webhook" });
  return endpoint;
};
