import type { Field, FieldType } from "../definition/catalog.ts";
import { DATE_PATTERN } from "./day.ts";
import { readLength } from "./duration.ts";
import { GREATEST, SMALLEST } from "./known.ts";
import { INSTANT_PATTERN, windowKind, type ListSource } from "./list-statistic.ts";
import { fieldOf } from "./scope.ts";
import { sqlText, type SqlFrame } from "./sql-parts.ts";

const ALL_TEXTS = `'strict $[*] ? (@.type() != "string")'`;

/** A stored value as the fact it is, NULL when missing. CASE, not AND: SQL may try the parts of AND in any order. */
const knownSql = (type: FieldType, json: string): string => {
  switch (type) {
    case "text":
    case "email":
    case "phone":
    case "choice":
      return `(case when jsonb_typeof(${json}) = 'string' then nullif(${json} #>> '{}', '') end collate "C")`;
    case "number": {
      const size = `abs((${json})::numeric)`;
      const sized = `${size} = 0 or ${size} between ${SMALLEST} and ${GREATEST}`;
      return `(case when jsonb_typeof(${json}) = 'number' then case when ${sized} then (${json})::numeric end end)`;
    }
    case "boolean":
      return `(case when jsonb_typeof(${json}) = 'boolean' then (${json})::boolean end)`;
    case "date":
      return `(case when jsonb_typeof(${json}) = 'string' then case when ${json} #>> '{}' ~ ${sqlText(`^${DATE_PATTERN}$`)} then (${json} #>> '{}')::date end end)`;
    case "choices":
      return `(case when jsonb_typeof(${json}) = 'array' then case when not jsonb_path_exists(${json}, ${ALL_TEXTS}) then ${json} end end)`;
  }
};

/** An interval of PostgreSQL: months clamp to the last day, then days are added, as in the evaluator. */
export const sqlInterval = (duration: string, frame: SqlFrame): string => {
  const { months, days, seconds } = readLength(duration) ?? { months: 0, days: 0, seconds: 0 };
  return frame.params.add(`${months} months ${days} days ${seconds} seconds`, "interval");
};

const windowSql = (within: string, kind: "days" | "time", frame: SqlFrame): string => {
  const at = "rule_entry.item ->> 'at'";
  const length = sqlInterval(within, frame);
  const inside =
    kind === "days"
      ? `((${at})::timestamptz at time zone ${frame.zone()})::date between (${frame.today()} - ${length})::date and ${frame.today()}`
      : `(${at})::timestamptz between ${frame.now} - ${length} and ${frame.now}`;
  return `case when ${at} ~ ${sqlText(`^${INSTANT_PATTERN}$`)} then ${inside} else false end`;
};

const VALUE = "(rule_entry.item -> 'value')";

const statisticSql = (source: ListSource, type: FieldType, entries: string): string => {
  const numbers = `${entries} and ${knownSql("number", VALUE)} is not null`;
  // Binary floating point in the order of the list: the very sum that the evaluator makes.
  const sum = `sum(${VALUE}::float8 order by rule_entry.place)`;
  switch (source.statistic) {
    case "count":
      return `(select count(*) ${entries})`;
    case "sum":
      return `(select coalesce(${sum}, 0) ${numbers})`;
    case "mean":
      return `(select ${sum} / nullif(count(*), 0) ${numbers})`;
    case "spread":
      return `(select max(${VALUE}::float8) - min(${VALUE}::float8) ${numbers})`;
    case "last": {
      const known = knownSql(type, VALUE);
      return `(select ${known} ${entries} and ${known} is not null order by rule_entry.place desc limit 1)`;
    }
  }
};

const listSql = (source: ListSource, type: FieldType, frame: SqlFrame): string | undefined => {
  if (source.statistic !== "last" && type !== "number") return undefined;
  const list = `${frame.context} -> 'lists' -> ${sqlText(source.list)}`;
  const items = `case when jsonb_typeof(${list}) = 'array' then ${list} else '[]'::jsonb end`;
  const entries = `from jsonb_array_elements(${items}) with ordinality as rule_entry(item, place) where jsonb_typeof(rule_entry.item) = 'object'`;
  if (source.within === undefined) return statisticSql(source, type, entries);
  const kind = windowKind(source.within);
  if (kind === undefined) return undefined;
  return statisticSql(source, type, `${entries} and ${windowSql(source.within, kind, frame)}`);
};

const storedSql = (field: Field, id: string, frame: SqlFrame): string => {
  const { source } = field;
  const from = (...keys: string[]): string => `(${[frame.context, ...keys.map(sqlText)].join(" -> ")})`;
  if (source === "participant") return from("person", id);
  if (source === "program") return from("data", id);
  if (source === "cohort") return from("cohort", id);
  return "member" in source ? from("members", source.member, source.field) : "null::jsonb";
};

const TYPES: Record<FieldType, string> = {
  text: "text",
  email: "text",
  phone: "text",
  choice: "text",
  number: "numeric",
  boolean: "boolean",
  date: "date",
  choices: "jsonb",
};

/** A field as SQL of its own type (choices as jsonb), NULL exactly when the evaluator finds the fact missing. */
export const factSql = (id: string, fields: Record<string, Field>, frame: SqlFrame): string => {
  const field = fieldOf(fields, id);
  if (field === undefined) return "null::text";
  if (typeof field.source === "object" && "list" in field.source) {
    return listSql(field.source, field.type, frame) ?? `null::${TYPES[field.type]}`;
  }
  return knownSql(field.type, storedSql(field, id, frame));
};
