import { useFormats, useLanguage, useTexts } from "@parcours/ui";
import { useEditorValue } from "../store/editor-context.ts";
import { exampleLines, type ExampleLine } from "./example-lines.ts";
import classes from "./problems.module.css";
import { texts } from "./texts.ts";

const DATE = /^\d{4}-\d\d-\d\d$/;

/** The case in which a problem shows: the facts of somebody to whom it happens. */
export const ProblemExample = ({ example }: { example: unknown }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { date } = useFormats();
  const document = useEditorValue((state) => state.document);
  const lines = exampleLines(example, document, language);
  const say = ({ value, words }: ExampleLine): string => {
    if (words !== undefined) return words;
    if (value === undefined || value === null) return t("missing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return typeof value === "string" && DATE.test(value) ? date(value) : String(value);
  };
  if (lines.length === 0) return null;
  return (
    <dl className={classes.example}>
      {lines.map((line) => (
        <div key={line.title}>
          <dt>{line.title}</dt>
          <dd>{say(line)}</dd>
        </div>
      ))}
    </dl>
  );
};
