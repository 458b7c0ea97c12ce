import type { Text } from "../../definition/text.ts";
import type { Survey } from "../survey.ts";

/** A text that people read, with its path. */
export interface TextAt {
  path: string;
  text: Text;
}

/** Keys under which a definition holds texts. `help` and `whenFalse` are read by the participant. */
const TEXT_KEYS = new Set([
  "title",
  "summary",
  "help",
  "intro",
  "body",
  "subject",
  "label",
  "whenFalse",
  "description",
  "reference",
]);

const isText = (value: unknown): value is Exclude<Text, string> =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).every((key) => key === "fr" || key === "en" || key === "simple");

/** Every text written per language. Plain strings stand for every language and are left out. */
export const textsOf = ({ definition }: Pick<Survey, "definition">): TextAt[] => {
  const found: TextAt[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (key === "ui") continue;
      if (TEXT_KEYS.has(key) && isText(child)) found.push({ path: at, text: child });
      else walk(child, at);
    }
  };
  walk(definition, "");
  return found;
};
