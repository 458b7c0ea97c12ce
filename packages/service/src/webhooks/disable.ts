import {
  cancelDeliveries,
  disableEndpoint,
  type Endpoint,
  getUser,
  insertAudit,
  insertDeliveries,
  insertMail,
  listEndpoints,
  listMembersOf,
  type Trx,
} from "@parcours/store";
import { entryOf } from "../audit/entry.ts";
import { type Service, systemContext } from "../context.ts";
import { readyMail } from "../mail/queue.ts";
import { webhookDisabledText } from "../mail/texts.ts";
import { languageOf } from "../sign-in/users.ts";
import { bodyOf } from "./prepare.ts";

/** Why the service itself disables a webhook: it answered 410, or failed for days. */
export type DisablingCause = "gone" | "failing";

const TYPE = "webhook.disabled";

/** Only what can be looked up: an address may hold a key of the receiver's. */
const hostOf = ({ url }: Endpoint): string => new URL(url).host;

const mailAdministrators = async (service: Service, trx: Trx, endpoint: Endpoint, cause: DisablingCause) => {
  const { organization } = endpoint;
  for (const { role, userId } of await listMembersOf(trx, organization)) {
    const user = role === "administrator" ? await getUser(trx, userId) : undefined;
    if (user === undefined) continue;
    const language = languageOf(user.language);
    const text = webhookDisabledText({
      name: user.name,
      language,
      host: hostOf(endpoint),
      description: endpoint.description,
      cause,
    });
    await insertMail(
      trx,
      readyMail(service, { organization, kind: "webhook_disabled", to: user.email, language, text, user: user.id }),
    );
  }
};

/** The organization's other webhooks hear of it, if they asked for everything or for this. */
const tellOthers = async (service: Service, trx: Trx, endpoint: Endpoint, cause: DisablingCause, at: string) => {
  const { organization, id } = endpoint;
  const others = (await listEndpoints(trx, organization)).filter(
    (other) =>
      other.id !== id && other.status === "enabled" && (other.types.includes("*") || other.types.includes(TYPE)),
  );
  const announcement = service.newId("evt");
  const deliveries = others.map((other) => ({
    id: service.newId("dlv"),
    endpointId: other.id,
    announcementId: announcement,
    type: TYPE,
    enrollmentId: null,
    sequence: 0,
    body: bodyOf(TYPE, at, { id: announcement, webhook: id, cause, occurredAt: at }),
    nextAttemptAt: at,
    createdAt: at,
  }));
  await insertDeliveries(trx, organization, deliveries);
};

/**
 * Disables a webhook that cannot be reached any more, and tells of it: a mail to each administrator, an entry of the log,
 * an announcement to the other webhooks. Once, however many attempts fail at the same moment.
 */
export const disableWebhook = async (
  service: Service,
  trx: Trx,
  endpoint: Endpoint,
  cause: DisablingCause,
  at: string,
): Promise<void> => {
  const { organization, id } = endpoint;
  if (!(await disableEndpoint(trx, organization, id, cause, at))) return;
  await cancelDeliveries(trx, organization, id);
  await tellOthers(service, trx, endpoint, cause, at);
  await mailAdministrators(service, trx, endpoint, cause);
  const entry = entryOf(systemContext(service, organization), {
    kind: "webhook",
    action: TYPE,
    subject: id,
    details: { cause },
  });
  await insertAudit(trx, organization, [entry]);
};
