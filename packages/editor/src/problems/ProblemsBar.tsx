import { SegmentedControl, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconChevronDown, IconChevronUp, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useEditorValue } from "../store/editor-context.ts";
import type { FixTools } from "./fixes.ts";
import { ProblemRow, SeverityIcon } from "./ProblemRow.tsx";
import classes from "./problems.module.css";
import { texts } from "./texts.ts";
import { useLanguage } from "@parcours/ui";

type Filter = "all" | "error" | "warning";

interface ProblemsBarProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  next: FixTools["next"];
}

/** What the checks found: one line at the foot of the editor, and the whole list above it when it is opened. */
export const ProblemsBar = ({ open, onOpen, next }: ProblemsBarProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { problems, progress } = useEditorValue((state) => state.findings);
  const [filter, setFilter] = useState<Filter>("all");
  const errors = problems.filter(({ severity }) => severity === "error");
  const first = errors[0] ?? problems[0];
  const shown = filter === "all" ? problems : problems.filter(({ severity }) => severity === filter);
  const running = progress === "done" ? "" : t(progress);
  return (
    <section className={classes.bar} aria-label={t("problems")}>
      <UnstyledButton className={classes.summary ?? ""} aria-expanded={open} onClick={() => onOpen(!open)}>
        {first === undefined ? (
          <>
            <IconCircleCheck className={classes.good} size={16} aria-hidden />
            <span className={classes.first}>{progress === "structure" ? t("structure") : t("good")}</span>
          </>
        ) : (
          <>
            <SeverityIcon severity={first.severity} label={t(first.severity)} />
            <span className={classes.first}>{first.message[language]}</span>
          </>
        )}
        <span className={classes.counts} aria-live="polite">
          {(first !== undefined || progress !== "structure") && running}
          {problems.length > 0 && <strong>{t("count", { count: problems.length })}</strong>}
        </span>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
        <VisuallyHidden>{t(open ? "close" : "open")}</VisuallyHidden>
      </UnstyledButton>
      {open && problems.length > 0 && (
        <div className={classes.list}>
          <SegmentedControl
            size="xs"
            aria-label={t("filter")}
            value={filter}
            onChange={(value) => setFilter(value)}
            data={[
              { value: "all", label: t("all", { count: problems.length }) },
              { value: "error", label: t("onlyErrors", { count: errors.length }) },
              { value: "warning", label: t("onlyWarnings", { count: problems.length - errors.length }) },
            ]}
          />
          <ul className={classes.rows}>
            {shown.map((problem) => (
              <ProblemRow
                key={`${problem.check} ${problem.path} ${problem.message.en}`}
                problem={problem}
                next={next}
              />
            ))}
          </ul>
          {shown.length === 0 && <p className={classes.none}>{t("none")}</p>}
        </div>
      )}
    </section>
  );
};
