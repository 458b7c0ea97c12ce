import { useLanguage, useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import classes from "./panel.module.css";
import { texts } from "./texts.ts";

/** What the checks say about this place and what is inside it. `except` are places that have a panel of their own. */
export const PanelProblems = ({ path, except = [] }: { path: string; except?: readonly string[] }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const problems = useEditorValue((state) => state.findings.problems);
  const within = (at: string, around: string): boolean => at === around || at.startsWith(`${around}/`);
  const here = problems.filter(
    (problem) => within(problem.path, path) && !except.some((other) => within(problem.path, other)),
  );
  if (here.length === 0) return null;
  return (
    <ul className={classes["problems"]} aria-label={t("problems")}>
      {here.map(({ path: at, message, severity }) => (
        <li key={at + message.en} className={severity === "error" ? classes["bad"] : undefined}>
          {message[language]}
        </li>
      ))}
    </ul>
  );
};
