import {
  type Connector,
  deleteConnector as deleteStored,
  getConnector,
  insertConnector,
  listConnectors as listStored,
  type Trx,
  updateConnector,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, concerns, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { may, type OrganizationRole } from "../permissions.ts";
import { fromSealedText, sealedText } from "../webhooks/secret.ts";
import { seal, unseal } from "../webhooks/secret-box.ts";
import { showSecret } from "../webhooks/sign.ts";
import { assertMayGive, checkedInput, type ConnectorInput, invalid } from "./input.ts";
import { ownStanding, standingOf } from "./standing.ts";
import { hashToken, newToken } from "./token.ts";
import { connectorView, type ConnectorView } from "./view.ts";

const MAX_CONNECTORS = 100;
const SECRET_BYTES = 32;
const MIN_SIGNATURE_KEY = 16;

/** A connector with what is shown of it this once: where it is reached, and what signs its messages. */
export interface NewConnector extends ConnectorView {
  /** Path below the server's address, with the secret part. */
  address: string;
  /** `whsec_…`: what the sender signs with. */
  secret?: string;
}

interface Secrets {
  /** In the address. */
  token: string | null;
  /** Of messages. */
  secret: Uint8Array | null;
}

/** The user, or the key, which itself ends with whoever made it. */
const makerOf = ({ caller }: Context): string | null => (caller.kind === "system" ? null : caller.id);

const senderOf = ({ settings }: Pick<Connector, "settings">): unknown => settings["sender"];

/** What a connector of this kind is recognized by: its address, or who signs. */
const newSecrets = (
  { service }: Context,
  { kind, settings }: Pick<Connector, "kind" | "settings">,
  signatureKey: string | undefined,
): Secrets => {
  if (kind !== "inbound") return { token: newToken(service), secret: null };
  const sender = senderOf({ settings });
  if (sender === "helloasso") return { token: newToken(service), secret: null };
  if (sender === "standard") return { token: null, secret: service.randomBytes(SECRET_BYTES) };
  if (signatureKey === undefined || signatureKey.length < MIN_SIGNATURE_KEY) {
    const message = {
      fr: "Collez la clé de signature que HelloAsso donne avec l’adresse de notification.",
      en: "Paste the signature key that HelloAsso gives with the notification address.",
    };
    throw invalid([{ path: "/signatureKey", message }]);
  }
  return { token: null, secret: new TextEncoder().encode(signatureKey) };
};

const addressOf = ({ id, kind }: Pick<Connector, "id" | "kind">, token: string | null): string => {
  if (kind === "inbound") return `/api/inbound/${id}${token === null ? "" : `?key=${token}`}`;
  return kind === "sheet" ? `/api/sheets/${token}.csv` : `/api/calendars/${token}.ics`;
};

/** What is kept to answer the same request key again holds secrets encrypted only. */
interface Kept {
  view: ConnectorView;
  address: string;
  secret?: string;
}

const keep = ({ service }: Context, view: ConnectorView, connector: Connector, { token, secret }: Secrets): Kept => {
  const sealText = (text: string): string => sealedText(seal(service.secret, new TextEncoder().encode(text)));
  const isOurs = connector.kind === "inbound" && senderOf(connector) === "standard";
  return {
    view,
    address: sealText(addressOf(connector, token)),
    ...(isOurs && secret !== null && { secret: sealText(showSecret(secret)) }),
  };
};

const shown = ({ service }: Context, { view, address, secret }: Kept): NewConnector => {
  const open = (text: string): string => new TextDecoder().decode(unseal(service.secret, fromSealedText(text)));
  return { ...view, address: open(address), ...(secret !== undefined && { secret: open(secret) }) };
};

/** Those of a role that the caller might not give are for others to look after. */
const looksAfter = (context: Context, { role, programId }: Pick<Connector, "role" | "programId">): boolean =>
  concerns(context, programId) && (may(context.caller.role, "member.manage") || role === context.caller.role);

const find = async (context: Context, id: string, trx?: Trx): Promise<Connector> => {
  const { service, organization } = context;
  const db = trx ?? service.store.within(organization);
  const found = await getConnector(db, organization, id, { lock: trx !== undefined });
  if (found === undefined || !looksAfter(context, found)) throw notFound({ fr: "Connecteur", en: "Connector" });
  return found;
};

/**
 * Makes a connector. Its address, and what its messages are signed with, are in this answer and in no other but that of
 * a renewal. Throws `invalid_input`, `not_found`, `forbidden`, `conflict` (too many).
 */
export const createConnector = async (
  context: Context,
  input: ConnectorInput,
  key?: RequestKey,
): Promise<Written<NewConnector>> => {
  authorize(context, "connector.manage");
  const { service, organization } = context;
  const checked = await checkedInput(context, input);
  const secrets = newSecrets(context, { kind: input.kind, settings: checked.settings }, input.signatureKey);
  const { value, replayed } = await once(context, key, async (trx) => {
    if ((await listStored(trx, organization)).length >= MAX_CONNECTORS) {
      throw new ServiceError("conflict", {
        fr: `Une organisation a ${MAX_CONNECTORS} connecteurs au plus.`,
        en: `An organization has ${MAX_CONNECTORS} connectors at most.`,
      });
    }
    const now = nowOf(context);
    const connector: Connector = {
      ...checked,
      organization,
      id: service.newId("cnx"),
      kind: input.kind,
      tokenHash: secrets.token === null ? null : hashToken(secrets.token),
      secret: secrets.secret && seal(service.secret, secrets.secret),
      createdAt: now,
      createdBy: makerOf(context),
      updatedAt: now,
      disabledAt: null,
      lastUsedAt: null,
    };
    await insertConnector(trx, connector);
    return keep(context, connectorView(connector, "active"), connector, secrets);
  });
  return { value: shown(context, value), replayed };
};

/** The connectors that the caller looks after, newest first. */
export const listConnectors = async (context: Context): Promise<ConnectorView[]> => {
  authorize(context, "connector.manage");
  const { service, organization } = context;
  const all = await listStored(service.store.within(organization), organization);
  return await Promise.all(
    all
      .filter((one) => looksAfter(context, one))
      .map(async (one) => connectorView(one, await standingOf(service, one))),
  );
};

/** A connector by its id, as it is stored. Throws `not_found`, `forbidden`. */
export const findConnectorOf = async (context: Context, id: string): Promise<Connector> => {
  authorize(context, "connector.manage");
  return await find(context, id);
};

/** Throws `not_found`, `forbidden`. */
export const readConnector = async (context: Context, { id }: { id: string }): Promise<ConnectorView> => {
  const connector = await findConnectorOf(context, id);
  return connectorView(connector, await standingOf(context.service, connector));
};

export interface ConnectorChange {
  id: string;
  title?: string | undefined;
  settings?: unknown;
  role?: OrganizationRole | undefined;
  expiresAt?: string | null | undefined;
  status?: "active" | "disabled" | undefined;
}

/** Changes a connector; kind, program and secrets stay. Throws `not_found`, `invalid_input`, `forbidden`. */
export const changeConnector = async (context: Context, change: ConnectorChange): Promise<ConnectorView> => {
  authorize(context, "connector.manage");
  const { service } = context;
  const now = nowOf(context);
  const before = await find(context, change.id);
  const checked = await checkedInput(context, {
    kind: before.kind,
    title: change.title ?? before.title,
    program: before.programId,
    settings: change.settings ?? before.settings,
    role: change.role ?? (before.role as OrganizationRole),
    expiresAt: change.expiresAt === undefined ? (isOver(before, now) ? null : before.expiresAt) : change.expiresAt,
  });
  if (senderOf(checked) !== senderOf(before)) {
    const message = { fr: "L’expéditeur ne change pas.", en: "The sender does not change." };
    throw invalid([{ path: "/settings/sender", message }]);
  }
  const after = await transact(context, async (trx) => {
    const current = await find(context, change.id, trx);
    const next: Connector = {
      ...current,
      ...checked,
      expiresAt: change.expiresAt === undefined ? current.expiresAt : checked.expiresAt,
      ...(change.status !== undefined && {
        disabledAt: change.status === "disabled" ? (current.disabledAt ?? now) : null,
      }),
      updatedAt: now,
    };
    await updateConnector(trx, next);
    return next;
  });
  return connectorView(after, await standingOf(service, after));
};

const isOver = ({ expiresAt }: Connector, now: string): boolean => expiresAt !== null && expiresAt <= now;

/**
 * Gives a connector a new address and secret; the old ones are refused at once, and whoever asks answers for it from now
 * on. Throws `not_found`, `forbidden`, `invalid_input`.
 */
export const renewConnector = async (
  context: Context,
  { id, signatureKey }: { id: string; signatureKey?: string | undefined },
  key?: RequestKey,
): Promise<Written<NewConnector>> => {
  authorize(context, "connector.manage");
  const { service } = context;
  const { value, replayed } = await once(context, key, async (trx) => {
    const before = await find(context, id, trx);
    assertMayGive(context, before.role as OrganizationRole);
    const secrets = newSecrets(context, before, signatureKey);
    const after: Connector = {
      ...before,
      tokenHash: secrets.token === null ? null : hashToken(secrets.token),
      secret: secrets.secret && seal(service.secret, secrets.secret),
      createdBy: makerOf(context),
      updatedAt: nowOf(context),
    };
    await updateConnector(trx, after);
    return keep(context, connectorView(after, ownStanding(after, after.updatedAt)), after, secrets);
  });
  return { value: shown(context, value), replayed };
};

/** Deletes a connector with what is kept of its messages: its address is refused at once. Throws `not_found`, `forbidden`. */
export const deleteConnector = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "connector.manage");
  await transact(context, async (trx) => {
    await find(context, id, trx);
    await deleteStored(trx, context.organization, id);
  });
};
