/** What a call was about, read off its path and its answer: ids say by their beginning what they name. */
export interface Touched {
  participant?: string | undefined;
  enrollment?: string | undefined;
  subject?: string | undefined;
}

type Parts = Record<string, unknown>;

const partsOf = (value: unknown): Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Parts) : {};

const idIn = (value: unknown): string | undefined => {
  const found = typeof value === "string" ? value : partsOf(value)["id"];
  return typeof found === "string" ? found : undefined;
};

/**
 * Ids that an answer is about: its own, and those of the person, the enrollment and the run in it. What stands deeper is about
 * something else.
 */
const idsIn = (value: unknown): string[] => {
  const parts = partsOf(value);
  const inner = partsOf(parts["enrollment"]);
  return [parts["id"], parts["participant"], parts["enrollment"], inner["participant"]].flatMap(
    (one) => idIn(one) ?? [],
  );
};

/** Reads off a call's path and answer whom and what it touched. */
export const touchedBy = (params: unknown, answer: unknown): Touched => {
  const inPath = Object.values(partsOf(params)).flatMap((one) => (typeof one === "string" ? [one] : []));
  const ids = [...inPath, ...idsIn(answer)];
  const isPerson = (id: string): boolean => id.startsWith("ptc_");
  const isEnrollment = (id: string): boolean => id.startsWith("enr_");
  return {
    participant: ids.find(isPerson),
    enrollment: ids.find(isEnrollment),
    subject: ids.find((id) => !isPerson(id) && !isEnrollment(id)),
  };
};

/** How many a list gave, when it is one. */
export const countOf = (answer: unknown): number | undefined => {
  const items = partsOf(answer)["items"];
  return Array.isArray(items) ? items.length : undefined;
};
