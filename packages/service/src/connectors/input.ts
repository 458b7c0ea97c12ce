import type { ConnectorKind } from "@parcours/store";
import type { z } from "zod";
import { type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { membershipOf } from "../members/membership.ts";
import { mayGrant, type OrganizationRole } from "../permissions.ts";
import { findProgram } from "../programs/find.ts";
import { assertConcerns } from "../webhooks/input.ts";
import { loadNewest } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { calendarSettings, inboundSettings, type SheetSettings, sheetSettings } from "./settings.ts";
import { columnsFor } from "./sheet/columns.ts";

/** What somebody says of a connector. */
export interface ConnectorInput {
  kind: ConnectorKind;
  title: string;
  /** Id or slug. Spreadsheets and messages are of one program; calendars may be of all that a member looks after. */
  program?: string | null | undefined;
  settings: unknown;
  /** What it may see and do; no more than whoever makes it. */
  role: OrganizationRole;
  /** Instant after which it is refused. */
  expiresAt?: string | null | undefined;
  /** The sender's own signature key, where the sender makes it. */
  signatureKey?: string | undefined;
}

export interface CheckedInput {
  title: string;
  programId: string | null;
  settings: Record<string, unknown>;
  role: OrganizationRole;
  expiresAt: string | null;
}

const SCHEMAS: Record<ConnectorKind, z.ZodType> = {
  sheet: sheetSettings,
  calendar: calendarSettings,
  inbound: inboundSettings,
};
const MAX_TITLE = 200;

export const invalid = (errors: FieldError[]): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "Ce connecteur ne convient pas.", en: "This connector does not fit." },
    { errors },
  );

const fault = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });

/** Settings of a kind, read. Throws `invalid_input` with the place of each fault. */
export const readSettings = (kind: ConnectorKind, settings: unknown): Record<string, unknown> => {
  const parsed = SCHEMAS[kind].safeParse(settings);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  throw invalid(
    parsed.error.issues.map(({ path, message }) =>
      fault(["/settings", ...path.map(String)].join("/"), `À corriger : ${message}`, `To be corrected: ${message}`),
    ),
  );
};

/** Nobody lets another program see or do more than they may themselves. Throws `forbidden`. */
export const assertMayGive = ({ caller }: Context, role: OrganizationRole): void => {
  if (mayGrant(caller.role, role)) return;
  throw new ServiceError("forbidden", {
    fr: "Un connecteur ne peut pas plus que la personne qui le crée : demandez à l’administration.",
    en: "A connector may do no more than whoever makes it: ask an administrator.",
  });
};

/** A spreadsheet shows columns that its program has and its role sees, and none of them twice. */
const columnFaults = async (context: Context, programId: string, role: OrganizationRole, settings: SheetSettings) => {
  const { service, organization } = context;
  const program = await loadNewest(service, service.store.within(organization), organization, programId);
  const known = new Set(columnsFor(program?.compiled.definition, role).map(({ id }) => id));
  return settings.columns.flatMap((column, index) =>
    known.has(column) && settings.columns.indexOf(column) === index
      ? []
      : [
          fault(
            `/settings/columns/${index}`,
            `Colonne inconnue, répétée ou non visible : « ${column} ».`,
            `Unknown, repeated or hidden column: “${column}”.`,
          ),
        ],
  );
};

/** Checks what is said, whole. Throws `invalid_input`, `not_found`, `forbidden`. */
export const checkedInput = async (context: Context, input: ConnectorInput): Promise<CheckedInput> => {
  assertStorable(input);
  assertMayGive(context, input.role);
  const { kind, role } = input;
  const title = input.title.trim();
  if (title === "" || title.length > MAX_TITLE)
    throw invalid([fault("/title", "Un nom est demandé.", "A name is needed.")]);
  const end = input.expiresAt ?? null;
  if (end !== null && end <= nowOf(context))
    throw invalid([fault("/expiresAt", "Instant à venir attendu.", "An instant to come is expected.")]);
  const settings = readSettings(kind, input.settings);
  const program = input.program ?? null;
  const user = settings["user"];
  if (program === null && (kind !== "calendar" || user === undefined))
    throw invalid([fault("/program", "Un programme est demandé.", "A program is needed.")]);
  const programId = program === null ? null : (await findProgram(context, program)).id;
  assertConcerns(context, programId);
  if (typeof user === "string" && (await membershipOf(context.service, user, context.organization)) === undefined)
    throw notFound({ fr: "Membre", en: "Member" });
  if (kind === "sheet" && programId !== null) {
    const errors = await columnFaults(context, programId, role, settings as SheetSettings);
    if (errors.length > 0) throw invalid(errors);
  }
  return { title, programId, settings, role, expiresAt: end === null ? null : new Date(end).toISOString() };
};
