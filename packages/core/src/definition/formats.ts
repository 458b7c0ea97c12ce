import { FORMAT } from "./schema.ts";

/** Brings a definition of format `from` to format `from + 1`. Numbered, without gaps; old samples are pinned in tests. */
interface FormatMigration {
  from: number;
  migrate: (definition: Record<string, unknown>) => Record<string, unknown>;
}

const MIGRATIONS: readonly FormatMigration[] = [];

const formatOf = (definition: Record<string, unknown>): unknown => {
  const meta = definition["meta"];
  return typeof meta === "object" && meta !== null && "format" in meta ? meta.format : undefined;
};

/**
 * The definition in today's format, or why it cannot be: written by a newer Parcours, or no format at all.
 * The input is not changed.
 */
export const migrateFormat = (
  definition: Record<string, unknown>,
  migrations: readonly FormatMigration[] = MIGRATIONS,
  latest: number = FORMAT,
): { ok: true; definition: Record<string, unknown> } | { ok: false; reason: "unknown_format" | "newer_format" } => {
  const format = formatOf(definition);
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1)
    return { ok: false, reason: "unknown_format" };
  if (format > latest) return { ok: false, reason: "newer_format" };
  let current = definition;
  for (let at = format; at < latest; at++) {
    const migration = migrations.find((m) => m.from === at);
    if (migration === undefined) return { ok: false, reason: "unknown_format" };
    current = migration.migrate(current);
  }
  return { ok: true, definition: current };
};
