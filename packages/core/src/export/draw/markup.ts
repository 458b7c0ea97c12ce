/** A text as XML takes it; characters that XML 1.0 does not allow are left out. */
export const escapeText = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A length with at most one decimal. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

type Attributes = Record<string, string | number | undefined>;

/** An element; `children` are markup already. Attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, children: string[] = []): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? px(value) : escapeText(value ?? "")}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
};

/** Lines of text below each other, the first one's base line at `y`. */
export const textLines = (lines: string[], x: number, y: number, leading: number, className: string): string =>
  lines
    .map((line, index) => element("text", { class: className, x, y: y + index * leading }, [escapeText(line)]))
    .join("");
