/**
 * What a record holds under a key of its own; nothing inherited, such as `constructor`. Names that come with an event
 * are looked up so.
 */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
