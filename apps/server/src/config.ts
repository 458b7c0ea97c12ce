import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { InstanceMail, Provider } from "@parcours/service";
import { z } from "zod";
import { providerShape, providersIn } from "./provider-config.ts";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PARCOURS_HOST: z.string().min(1).default("127.0.0.1"),
  PARCOURS_URL: z.url().optional(),
  PARCOURS_SECRET: z.string().min(32, "at least 32 characters").optional(),
  DATABASE_URL: z.url().optional(),
  PARCOURS_DATA: z.string().min(1).default("data"),
  PARCOURS_DEMO: flag.optional(),
  PARCOURS_API_KEY: z.string().min(24, "at least 24 characters").max(200).optional(),
  PARCOURS_ORGANIZATION: z.string().min(1).max(200).optional(),
  PARCOURS_TRUSTED_PROXIES: z.string().optional(),
  PARCOURS_WEBHOOK_ALLOW: z.string().optional(),
  PARCOURS_WEBHOOK_SCHEDULE: z
    .string()
    .regex(/^\d+(,\d+)*$/, "seconds between attempts, separated by commas")
    .optional(),
  PARCOURS_WEBHOOK_TIMEOUT: z.coerce.number().int().min(1).max(25).optional(),
  PARCOURS_KEY_REQUESTS: z.coerce.number().int().min(0).max(1_000_000).default(600),
  PARCOURS_DELIVERY_DAYS: z.coerce.number().int().min(1).max(3_650).optional(),
  PARCOURS_ADMIN_EMAIL: z.email().max(254).optional(),
  PARCOURS_ADMIN_PASSWORD: z.string().min(12, "at least 12 characters").max(200).optional(),
  PARCOURS_SMTP_URL: z
    .url()
    .regex(/^smtps?:\/\//, "smtp://… or smtps://…")
    .optional(),
  PARCOURS_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, "such as Parcours <parcours@example.org>")
    .optional(),
  ...providerShape,
  PARCOURS_LOG: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** Where data are kept: a folder of ours, or a PostgreSQL server. */
export type DataSource = { dataFolder: string } | { url: string };

/** Everything that a person who runs Parcours can set, read once. */
export interface Config {
  port: number;
  host: string;
  /** The public address, for links; the one listened on when absent. */
  url: string | undefined;
  source: DataSource;
  /** 32 bytes that encrypt stored secrets. */
  secret: Uint8Array;
  demo: boolean;
  /** A key that an administrator may use from the start; for automation and tests. */
  apiKey: string | undefined;
  organizationName: string | undefined;
  /** The first administrator; made while nobody has an account, instead of by the set-up page. */
  administrator: { email: string; password: string } | undefined;
  /** The mail server; undefined: mails stay in the software. */
  mail: InstanceMail | undefined;
  /** Providers of identities by which people may sign in. */
  providers: Provider[];
  /** Addresses and networks of our own reverse proxies. */
  trustedProxies: string[];
  /** Hosts and networks that webhooks may reach although they are private. */
  webhookAllow: string[];
  /** Seconds between attempts of a delivery; the standard schedule when absent. */
  webhookSchedule: number[] | undefined;
  /** How many seconds a receiver has to answer a delivery; 15 when absent. */
  webhookTimeout: number | undefined;
  /** For how many days deliveries that are over are kept; 30 when absent. */
  deliveryDays: number | undefined;
  /** How many requests a minute each API key may make of this process; 0: as many as it likes. */
  keyRequests: number;
  logLevel: z.infer<typeof environmentSchema>["PARCOURS_LOG"];
}

/** A setting that cannot be used; the message is for whoever starts the server. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** A secret of any length becomes a key of 32 bytes. */
export const keyFrom = (secret: string): Uint8Array => new Uint8Array(createHash("sha256").update(secret).digest());

/** Where the embedded default keeps its secret. */
export const secretIn = (folder: string): string => join(folder, "secret");

/** On the embedded default the secret is made once and kept beside the data, readable by its owner only. */
const keptSecret = (folder: string): Uint8Array => {
  const file = secretIn(folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  }
  return keyFrom(readFileSync(file, "utf8").trim());
};

const secretFor = (given: string | undefined, source: DataSource): Uint8Array => {
  if (given !== undefined) return keyFrom(given);
  if ("dataFolder" in source) return keptSecret(source.dataFolder);
  throw new ConfigError(
    "PARCOURS_SECRET is required with DATABASE_URL: 32 characters or more, kept safe, the same for every process.",
  );
};

const list = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** A newcomer on the embedded default can try a receiver on the same machine at once. */
const LOOPBACK = ["127.0.0.0/8", "::1/128", "localhost"];

type Environment = z.infer<typeof environmentSchema>;

/** Two settings that mean nothing one without the other. */
const bothOrNone = (env: Environment, one: keyof Environment, other: keyof Environment): void => {
  if ((env[one] === undefined) === (env[other] === undefined)) return;
  throw new ConfigError(`${one} and ${other} are given together or not at all.`);
};

const mailIn = (env: Environment): InstanceMail | undefined => {
  const { PARCOURS_SMTP_URL: url, PARCOURS_MAIL_FROM: from } = env;
  bothOrNone(env, "PARCOURS_SMTP_URL", "PARCOURS_MAIL_FROM");
  return url === undefined || from === undefined ? undefined : { url, from };
};

const administratorIn = (env: Environment): Config["administrator"] => {
  const { PARCOURS_ADMIN_EMAIL: email, PARCOURS_ADMIN_PASSWORD: password } = env;
  bothOrNone(env, "PARCOURS_ADMIN_EMAIL", "PARCOURS_ADMIN_PASSWORD");
  return email === undefined || password === undefined ? undefined : { email, password };
};

const providersOf = (env: Environment): Provider[] => {
  const found = providersIn(env);
  if (Array.isArray(found)) return found;
  throw new ConfigError(
    found.missing.map((name) => `${name}: required with the other PARCOURS_OIDC_ settings`).join("\n"),
  );
};

/** Reads the environment. Throws a ConfigError that names each setting that cannot be used. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(lines.join("\n"));
  }
  const env = parsed.data;
  const source =
    env.DATABASE_URL === undefined ? { dataFolder: resolve(env.PARCOURS_DATA) } : { url: env.DATABASE_URL };
  const embedded = "dataFolder" in source;
  return {
    port: env.PORT,
    host: env.PARCOURS_HOST,
    url: env.PARCOURS_URL?.replace(/\/$/, ""),
    source,
    secret: secretFor(env.PARCOURS_SECRET, source),
    demo: env.PARCOURS_DEMO ?? embedded,
    apiKey: env.PARCOURS_API_KEY,
    organizationName: env.PARCOURS_ORGANIZATION,
    administrator: administratorIn(env),
    mail: mailIn(env),
    providers: providersOf(env),
    trustedProxies: list(env.PARCOURS_TRUSTED_PROXIES),
    webhookAllow: [...list(env.PARCOURS_WEBHOOK_ALLOW), ...(embedded ? LOOPBACK : [])],
    webhookSchedule: env.PARCOURS_WEBHOOK_SCHEDULE?.split(",").map(Number),
    webhookTimeout: env.PARCOURS_WEBHOOK_TIMEOUT,
    deliveryDays: env.PARCOURS_DELIVERY_DAYS,
    keyRequests: env.PARCOURS_KEY_REQUESTS,
    logLevel: env.PARCOURS_LOG,
  };
};
