import { type Connector, findConnector, finishReceipt, noteReceipt, touchConnector } from "@parcours/store";
import { changes } from "../../audit/record-rule.ts";
import { slipOf, withSlip } from "../../audit/slip.ts";
import { type Context, nowOf } from "../../context.ts";
import { notFound, ServiceError } from "../../errors.ts";
import { loadNewest } from "../../programs/load.ts";
import { unseal } from "../../webhooks/secret-box.ts";
import { inboundSettings } from "../settings.ts";
import { contextOf, standingOf } from "../standing.ts";
import { type Carried, carryOut } from "./carry-out.ts";
import { type Planned, planOf } from "./plan.ts";
import { type Arrival, type Doubt, doubtOf, messageIdOf } from "./verify.ts";

/** What is answered to the sender: nothing of anybody's file. */
export interface Received {
  id: string;
  outcome: "done" | "ignored";
  /** It had come before, and nothing was done this time. */
  duplicate: boolean;
}

const WHY: Record<Doubt, { fr: string; en: string }> = {
  header_missing: { fr: "La signature manque.", en: "The signature is missing." },
  too_old: { fr: "Le message date de plus de cinq minutes.", en: "The message is older than five minutes." },
  signature_wrong: { fr: "La signature n’est pas la bonne.", en: "The signature is wrong." },
  address_unknown: { fr: "HelloAsso n’envoie pas de cette adresse.", en: "HelloAsso does not send from this address." },
  key_wrong: { fr: "L’adresse n’est pas la bonne.", en: "The address is wrong." },
};

const known = async ({ service }: Context, id: string): Promise<Connector> => {
  const found = await findConnector(service.store.everywhere(), { id });
  const works = found?.kind === "inbound" && (await standingOf(service, found)) === "active";
  if (found === undefined || !works) throw notFound({ fr: "Adresse", en: "Address" });
  return found;
};

const assertBelieved = ({ service }: Context, connector: Connector, arrival: Arrival): void => {
  const { sender } = inboundSettings.parse(connector.settings);
  const secret = connector.secret === null ? null : unseal(service.secret, connector.secret);
  const doubt = doubtOf(sender, arrival, { secret, tokenHash: connector.tokenHash, now: service.clock() });
  if (doubt !== undefined) throw new ServiceError("unauthorized", WHY[doubt]);
};

const refusalOf = (planned: Extract<Planned, { kind: "missing" }>): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "L’identifiant de la personne manque.", en: "The person's id is missing." },
    {
      errors: [{ path: planned.path, message: { fr: "Rien ne se trouve ici.", en: "There is nothing here." } }],
    },
  );

const reportOf = ({ code, detail, details: { errors } }: ServiceError) => ({
  code,
  message: detail,
  ...(errors !== undefined && { errors }),
});

/**
 * Takes a message from outside: believes it or not, reads it by the connector's mapping, and does what it asks, once
 * however often it comes. What became of it is in the connector's log, without its content. Throws `not_found`,
 * `unauthorized`, and what the verbs throw that it leads to (`invalid_input`, `wrong_state`, `rule_not_met` …): the
 * sender sees that and may send it again once the cause is gone.
 */
export const receiveInbound = async (context: Context, id: string, arrival: Arrival): Promise<Received> => {
  const { service, origin } = context;
  const connector = await known(context, id);
  assertBelieved(context, connector, arrival);
  const { organization } = connector;
  const db = service.store.within(organization);
  const acting = contextOf(service, connector, context.language, origin);
  const settings = inboundSettings.parse(connector.settings);
  const messageId = messageIdOf(settings.sender, arrival);
  const now = nowOf(acting);
  await touchConnector(db, organization, connector.id, now);
  const receipt = await noteReceipt(db, organization, {
    id: service.newId("rcp"),
    connectorId: connector.id,
    messageId,
    at: now,
  });
  if (receipt.outcome === "done" || receipt.outcome === "ignored") {
    return { id: receipt.id, outcome: receipt.outcome, duplicate: true };
  }
  const finish = async (outcome: "done" | "ignored" | "refused", report: object, carried?: Carried): Promise<void> =>
    await finishReceipt(db, organization, {
      id: receipt.id,
      outcome,
      report: report as Record<string, unknown>,
      participantId: carried?.participant ?? null,
      enrollmentId: carried?.enrollment ?? null,
    });
  try {
    const newest = await loadNewest(service, db, organization, connector.programId ?? "");
    const planned = planOf(settings, arrival.body, newest?.compiled.definition.meta.fields);
    if (planned.kind === "ignored") {
      await finish("ignored", { path: planned.path, expected: planned.expected });
      return { id: receipt.id, outcome: "ignored", duplicate: false };
    }
    if (planned.kind === "missing") throw refusalOf(planned);
    const slip = slipOf(acting, {
      rule: changes("inbound.receive"),
      params: { id: connector.id },
      query: {},
      reason: undefined,
    });
    const { body: carried } = await withSlip(acting, slip, async () => ({
      body: await carryOut(acting, connector, { settings, plan: planned.plan, messageId }),
    }));
    await finish("done", { steps: carried.steps }, carried);
    return { id: receipt.id, outcome: "done", duplicate: false };
  } catch (error) {
    if (error instanceof ServiceError) await finish("refused", reportOf(error));
    throw error;
  }
};
