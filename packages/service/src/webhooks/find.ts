import { type Endpoint, getEndpoint, loadEndpointForUpdate, type Trx } from "@parcours/store";
import { concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** A webhook by id; locked when a transaction is given. Throws `not_found`. */
export const findWebhook = async (
  context: Pick<Context, "service" | "organization" | "caller">,
  id: string,
  trx?: Trx,
): Promise<Endpoint> => {
  const { service, organization } = context;
  const endpoint =
    trx === undefined
      ? await getEndpoint(service.store.within(organization), organization, id)
      : await loadEndpointForUpdate(trx, organization, id);
  if (endpoint === undefined || !concerns(context, endpoint.programId))
    throw notFound({ fr: "Webhook", en: "Webhook" });
  return endpoint;
};
