import type { Problem } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconAlertTriangleFilled, IconCircleXFilled } from "@tabler/icons-react";
import { useState } from "react";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { exampleLines } from "./example-lines.ts";
import { fixesFor, type FixTools } from "./fixes.ts";
import { locator, placeWords, selectionOf } from "./locate.ts";
import { ProblemExample } from "./ProblemExample.tsx";
import classes from "./problems.module.css";
import { texts } from "./texts.ts";

/** The picture of a severity: round for errors, pointed for warnings. */
export const SeverityIcon = ({ severity, label }: { severity: Problem["severity"]; label: string }) => {
  const Icon = severity === "error" ? IconCircleXFilled : IconAlertTriangleFilled;
  return <Icon className={classes.icon} data-severity={severity} size={16} role="img" aria-label={label} />;
};

/** One problem: a click leads to the culprit; its example and the ways out stand beside it. */
export const ProblemRow = ({ problem, next }: { problem: Problem; next: FixTools["next"] }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const graph = useEditorValue((state) => state.graph);
  const document = useEditorValue((state) => state.document);
  const readOnly = useEditorValue((state) => state.readOnly);
  const [open, setOpen] = useState(false);
  const place = placeWords(problem, graph, language) || t("inProgram");
  const fixes = readOnly ? [] : fixesFor(problem, document, graph);
  const hasExample = exampleLines(problem.example, document, language).length > 0;
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.culprit}
        onClick={() => store.reveal(selectionOf(locator(graph)(problem.path), graph))}
      >
        <SeverityIcon severity={problem.severity} label={t(problem.severity)} />
        <span className={classes.place}>{place}</span>
        <span className={classes.message}>{problem.message[language]}</span>
      </button>
      {hasExample && (
        <button type="button" className={classes.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("example")}
        </button>
      )}
      {fixes.map(({ title, apply }) => (
        <button key={title.en} type="button" className={classes.link} onClick={() => apply({ store, next })}>
          {title[language]}
        </button>
      ))}
      {open && <ProblemExample example={problem.example} />}
    </li>
  );
};
