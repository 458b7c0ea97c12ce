/** The place of every JSON Pointer of a document, in the order in which it is written. */
export const documentOrder = (document: unknown): ((path: string) => number) => {
  const places = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    places.set(path, places.size);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      walk(child, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  };
  walk(document, "");
  return (path) => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const place = places.get(at);
      if (place !== undefined) return place;
    }
  };
};
