import {
  type ApiKey,
  getKey,
  getProgram,
  insertKey,
  listKeys as listStored,
  revokeKey as revokeStored,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf, type Service } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { may, mayGrant, ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { assertStorable } from "../storable.ts";
import { seal, unseal } from "../webhooks/secret-box.ts";
import { hashKey, keyPrefix } from "./hash.ts";
import { keyRingOf } from "./ring.ts";

/** A key as it is listed: never the key itself. */
export interface KeyView {
  id: string;
  name: string;
  prefix: string;
  role: string;
  createdAt: string;
  expiresAt?: string;
  revokedAt?: string;
  lastUsedAt?: string;
  /** The user who made it, or the key by which it was made. */
  createdBy?: string;
  /** Sites whose pages may use it; absent: none. */
  origins?: readonly string[];
  /** Ids of the programs to which it is bound; absent: all. */
  programs?: readonly string[];
}

const viewOf = ({ id, name, prefix, role, createdAt, createdBy, ...key }: ApiKey): KeyView => ({
  id,
  name,
  prefix,
  role,
  createdAt,
  ...(key.expiresAt !== null && { expiresAt: key.expiresAt }),
  ...(key.revokedAt !== null && { revokedAt: key.revokedAt }),
  ...(key.lastUsedAt !== null && { lastUsedAt: key.lastUsedAt }),
  ...(createdBy !== null && { createdBy }),
  ...(key.origins !== null && { origins: key.origins }),
  ...(key.programs !== undefined && { programs: key.programs }),
});

const KEY_BYTES = 32;
const KEY_BEGINNING = "parcours_";
const MIN_GIVEN_KEY = 16;

export interface CreateKeyInput {
  name: string;
  role: OrganizationRole;
  /** Instant after which it is refused. */
  expiresAt?: string | undefined;
  /** Sites whose pages may use it, such as `https://www.example.org`; absent: none. */
  origins?: readonly string[] | undefined;
  /** Ids or slugs of programs: it sees and does only what concerns them; absent: all. */
  programs?: readonly string[] | undefined;
}

const isOrigin = (text: string): boolean => {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === "https:" || protocol === "http:");
  } catch {
    return false;
  }
};

const faultsOf = ({ name, role, expiresAt, origins = [] }: CreateKeyInput, now: string): FieldError[] => {
  const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  const end = expiresAt === undefined ? undefined : new Date(expiresAt).getTime();
  return [
    ...(name.trim() === "" || name.length > 200 ? [error("/name", "Un nom est demandé.", "A name is needed.")] : []),
    ...(ORGANIZATION_ROLES.includes(role) ? [] : [error("/role", "Rôle inconnu.", "Unknown role.")]),
    ...origins.flatMap((origin, index) =>
      isOrigin(origin)
        ? []
        : [
            error(
              `/origins/${index}`,
              "Une origine, telle que https://www.example.org.",
              "An origin such as https://www.example.org.",
            ),
          ],
    ),
    ...(end === undefined || end > Date.parse(now)
      ? []
      : [error("/expiresAt", "Instant à venir attendu.", "An instant to come is expected.")]),
  ];
};

/** In whose name a key is made: it ends with them. What a key makes belongs to whoever made that key. */
const makerOf = ({ caller }: Context): string | null => {
  if (caller.kind === "system") return null;
  return caller.madeBy ?? caller.id;
};

/** Whoever does not manage members looks after the keys that they made themselves, and no others. */
const looksAfter = (context: Context, { createdBy }: Pick<ApiKey, "createdBy">): boolean =>
  may(context.caller.role, "member.manage") || createdBy === makerOf(context);

const mayNotGrant = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Une clé ne peut pas plus que la personne qui la crée.",
    en: "A key may do no more than whoever makes it.",
  });

/** Ids of programs as they were named; none means all. Throws `invalid_input` when there is none of that name. */
const boundTo = async (context: Context, programs: readonly string[] = []): Promise<string[] | undefined> => {
  if (programs.length === 0) return undefined;
  const { service, organization } = context;
  const db = service.store.within(organization);
  const found = await Promise.all(programs.map(async (program) => (await getProgram(db, organization, program))?.id));
  const errors = found.flatMap((id, index): FieldError[] =>
    id === undefined
      ? [{ path: `/programs/${index}`, message: { fr: "Programme inconnu.", en: "No such program." } }]
      : [],
  );
  if (errors.length === 0) return [...new Set(found.flatMap((id) => id ?? []))];
  throw new ServiceError("invalid_input", { fr: "Programme inconnu.", en: "No such program." }, { errors });
};

/**
 * Creates a key, once for its request key. The key itself is in this answer and nowhere else: what is kept for the
 * request key holds it encrypted. A key never does more than who creates it. Throws `invalid_input`, `forbidden`,
 * `key_reused`.
 */
export const createKeyOnce = async (
  context: Context,
  input: CreateKeyInput,
  requestKey: RequestKey | undefined,
): Promise<Written<KeyView & { key: string }>> => {
  authorize(context, "key.manage");
  assertStorable(input);
  const now = nowOf(context);
  const errors = faultsOf(input, now);
  if (errors.length > 0) {
    throw new ServiceError(
      "invalid_input",
      { fr: "La clé ne peut pas être créée.", en: "The key cannot be created." },
      { errors },
    );
  }
  if (!mayGrant(context.caller.role, input.role)) throw mayNotGrant();
  const { service, organization } = context;
  const programs = await boundTo(context, input.programs);
  const { value, replayed } = await once(context, requestKey, async (trx) => {
    const key = `${KEY_BEGINNING}${Buffer.from(service.randomBytes(KEY_BYTES)).toString("base64url")}`;
    const stored = {
      organization,
      id: service.newId("key"),
      name: input.name.trim(),
      hash: hashKey(key),
      prefix: keyPrefix(key),
      role: input.role,
      createdAt: now,
      expiresAt: input.expiresAt === undefined ? null : new Date(input.expiresAt).toISOString(),
      createdBy: makerOf(context),
      origins: input.origins === undefined || input.origins.length === 0 ? null : [...new Set(input.origins)],
      ...(programs !== undefined && { programs }),
    };
    await insertKey(trx, stored);
    const sealed = Buffer.from(seal(service.secret, Buffer.from(key))).toString("base64");
    return { view: viewOf({ ...stored, revokedAt: null, lastUsedAt: null }), sealed };
  });
  keyRingOf(service).forget();
  const key = Buffer.from(unseal(service.secret, Buffer.from(value.sealed, "base64"))).toString();
  return { value: { ...value.view, key }, replayed };
};

/** Creates a key, see `createKeyOnce`. */
export const createKey = async (context: Context, input: CreateKeyInput): Promise<KeyView & { key: string }> =>
  (await createKeyOnce(context, input, undefined)).value;

/** Keys of the organization, newest first, revoked ones too; for who does not manage members, those they made. */
export const listKeys = async (context: Context): Promise<KeyView[]> => {
  authorize(context, "key.manage");
  const { service, organization } = context;
  const keys = await listStored(service.store.within(organization), organization);
  return keys.filter((key) => looksAfter(context, key)).map(viewOf);
};

/** Revokes a key for good: within a second every process refuses it. Throws `not_found`, `forbidden`. */
export const revokeKey = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "key.manage");
  const { service, organization } = context;
  const key = await getKey(service.store.within(organization), organization, id);
  const isTheirs = key !== undefined && looksAfter(context, key);
  await transact(context, async (trx) => {
    const revoked = isTheirs && (await revokeStored(trx, organization, id, nowOf(context)));
    if (!revoked) throw notFound({ fr: "Clé", en: "Key" });
  });
  keyRingOf(service).forget();
};

/**
 * Makes a key that was given from outside (in the environment) an administrator's key of the organization; nothing
 * happens when it is known. Throws `invalid_input` when it is too short to be safe.
 */
export const bootstrapKey = async (service: Service, organization: string, key: string): Promise<void> => {
  if (key.length < MIN_GIVEN_KEY) {
    throw new ServiceError("invalid_input", {
      fr: `Une clé a au moins ${MIN_GIVEN_KEY} caractères.`,
      en: `A key has at least ${MIN_GIVEN_KEY} characters.`,
    });
  }
  await insertKey(service.store, {
    organization,
    id: service.newId("key"),
    name: "PARCOURS_API_KEY",
    hash: hashKey(key),
    prefix: keyPrefix(key),
    role: "administrator",
    createdAt: service.clock().toISOString(),
    expiresAt: null,
    createdBy: null,
    origins: null,
  });
  keyRingOf(service).forget();
};
