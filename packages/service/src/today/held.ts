/** The fields that a run is held for want of; undefined when an error holds it. */
export const causeFieldsOf = (cause: unknown): string[] | undefined => {
  const { kind, fields } = (cause ?? {}) as { kind?: string; fields?: string[] };
  return kind === "missing" ? (fields ?? []) : undefined;
};
