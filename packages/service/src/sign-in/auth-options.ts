import { hkdfSync } from "node:crypto";
import type { BetterAuthOptions } from "better-auth";
import type { Service } from "../context.ts";
import { ADDRESS_HEADER } from "./visit.ts";

const HOUR_S = 3600;
/** A working day: whoever works with people's files signs in every morning. */
const SESSION_S = 12 * HOUR_S;
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

const PREFIXES: Record<string, string> = { user: "usr", session: "ses", account: "acc", verification: "ver" };

/** A key of its own for sign-in, so that what one part of the software signs means nothing to another. */
const signInSecret = (service: Service): string =>
  Buffer.from(hkdfSync("sha256", service.secret, "", "parcours sign-in", 32)).toString("hex");

const times = { createdAt: "created_at", updatedAt: "updated_at" };

/** How better-auth's models stand in our tables. */
const TABLES = {
  user: {
    modelName: "users",
    fields: { emailVerified: "email_verified", ...times },
    additionalFields: { language: { type: "string", required: false, defaultValue: "fr", input: false } },
  },
  session: {
    modelName: "sessions",
    fields: {
      userId: "user_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...times,
    },
  },
  account: {
    modelName: "accounts",
    fields: {
      userId: "user_id",
      providerId: "provider_id",
      accountId: "account_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...times } },
  rateLimit: { modelName: "rate_limits", fields: { lastRequest: "last_request" } },
} as const;

export const TWO_FACTOR_TABLE = {
  user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
  twoFactor: {
    modelName: "two_factors",
    fields: {
      userId: "user_id",
      backupCodes: "backup_codes",
      failedVerificationCount: "failed_verification_count",
      lockedUntil: "locked_until",
    },
  },
} as const;

/** Everything but database and plugins. Each line that differs from better-auth's default says why. */
export const authOptions = (service: Service) => {
  const { url } = service.instance;
  const secure = url.startsWith("https:");
  return {
    appName: "Parcours",
    baseURL: url,
    basePath: "/api/session/internal",
    secret: signInSecret(service),
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: TABLES.user,
    session: { ...TABLES.session, expiresIn: SESSION_S, disableSessionRefresh: true },
    account: { ...TABLES.account, accountLinking: { enabled: false } },
    // Tokens that travel by mail are kept as hashes.
    verification: { ...TABLES.verification, storeIdentifier: "hashed" },
    // Tries are counted in this table by `limit-tries.ts`, per account and per address: better-auth counts per address and only
    // for its own paths, which are not served.
    rateLimit: { ...TABLES.rateLimit, enabled: true, storage: "database" },
    advanced: {
      // `__Host-`: no other host may set it, no path but the whole, never in the clear. better-auth knows only `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: secure ? "__Host-parcours" : "parcours",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: ({ model }: { model: string }) => service.newId(PREFIXES[model] ?? "aut") },
    },
  } satisfies BetterAuthOptions;
};
