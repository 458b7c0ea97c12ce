/**
 * Finds a value in JSON by a path of names and places: `/data/payer/email`, `/data/items/0/name`. A part `name=Ville`
 * takes the first of a list whose `name` is `Ville`, which is how forms tell their own questions:
 * `/data/items/0/customFields/name=Ville/answer`. `~1` is a slash in a name and `~0` a tilde (RFC 6901). Pure.
 */
export const pick = (body: unknown, path: string): unknown => {
  let value: unknown = body;
  for (const raw of path.split("/").slice(1)) {
    const part = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = inList(value, part);
    else if (typeof value === "object" && value !== null && Object.hasOwn(value, part)) {
      value = (value as Record<string, unknown>)[part];
    } else return undefined;
  }
  return value;
};

const inList = (list: readonly unknown[], part: string): unknown => {
  if (/^\d{1,6}$/.test(part)) return list[Number(part)];
  const equals = part.indexOf("=");
  if (equals <= 0) return undefined;
  const [name, wanted] = [part.slice(0, equals), part.slice(equals + 1)];
  return list.find(
    (one) =>
      typeof one === "object" &&
      one !== null &&
      Object.hasOwn(one, name) &&
      String((one as Record<string, unknown>)[name]) === wanted,
  );
};

/** The same as a text, when it is one or can be told as one; absent when it is empty. */
export const pickText = (body: unknown, path: string): string | undefined => {
  const value = pick(body, path);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value.normalize("NFC").trim();
  return text === "" ? undefined : text;
};
