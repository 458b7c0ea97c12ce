/** What an expression is written over. */
export interface SqlTarget {
  /** SQL expression of type jsonb: the run's context, as the evaluator reads it. */
  context: string;
  /** SQL expression of type timestamptz: the instant at which the rule is asked. */
  now: string;
  /** Number of the first placeholder; 1 when absent. */
  firstParam?: number;
}

/** Placeholders in the order in which they were asked for; the same value of the same type is one placeholder. */
export interface SqlParams {
  add: (value: string | string[], type: "text" | "text[]" | "numeric" | "date" | "interval") => string;
  values: (string | string[])[];
}

const createParams = (first: number): SqlParams => {
  const values: (string | string[])[] = [];
  const places = new Map<string, string>();
  const add: SqlParams["add"] = (value, type) => {
    const key = JSON.stringify([type, value]);
    const known = places.get(key);
    if (known !== undefined) return known;
    values.push(value);
    const place = `$${first + values.length - 1}::${type}`;
    places.set(key, place);
    return place;
  };
  return { add, values };
};

/** A name or a pattern as a SQL literal. Names of fields are letters, digits, "-" and "_", but drafts may hold anything. */
export const sqlText = (text: string): string => `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;

/**
 * What the parts of one expression share. The date and the zone are asked for where they are needed: a placeholder that
 * the expression does not use is an error in PostgreSQL.
 */
export interface SqlFrame {
  context: string;
  /** The instant, as timestamptz. */
  now: string;
  zone: () => string;
  /** The date of the instant in the program's time zone, as date. */
  today: () => string;
  params: SqlParams;
}

export const createFrame = (target: SqlTarget, timeZone: string): SqlFrame => {
  const params = createParams(target.firstParam ?? 1);
  const now = `(${target.now})::timestamptz`;
  const zone = (): string => params.add(timeZone, "text");
  return {
    context: `(${target.context})::jsonb`,
    now,
    zone,
    today: () => `(${now} at time zone ${zone()})::date`,
    params,
  };
};
