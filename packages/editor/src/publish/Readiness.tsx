import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleXFilled } from "@tabler/icons-react";
import { textIn } from "@parcours/core";
import { locator, placeWords, selectionOf } from "../problems/locate.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import classes from "./publish.module.css";
import { texts } from "./texts.ts";

/** What the checks say: errors with a way to each, a word on warnings, the scenarios that fail. */
export const Readiness = ({ onLeave }: { onLeave: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const graph = useEditorValue((state) => state.graph);
  const hasGuarantees = useEditorValue((state) => (state.document.meta.properties ?? []).length > 0);
  const { problems, scenarios, properties, progress } = useEditorValue((state) => state.findings);
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.length - errors.length;
  const failures = scenarios.filter(({ passed }) => !passed);
  const played = progress === "properties" || progress === "done";
  const count = (wanted: string): number => properties.filter(({ verdict }) => verdict === wanted).length;
  return (
    <>
      <section className={classes["part"]}>
        <h3>
          {progress === "structure"
            ? t("checking")
            : errors.length > 0
              ? t("errors", { count: errors.length })
              : t("noProblem")}
        </h3>
        <ul className={classes["list"]}>
          {errors.map((problem, at) => (
            <li key={`${problem.check} ${problem.path} ${at}`}>
              <IconCircleXFilled size={16} data-tone="lost" aria-hidden />
              <span>
                {[placeWords(problem, graph, language), problem.message[language]].filter(Boolean).join(" – ")}
              </span>
              <button
                type="button"
                className={classes["link"]}
                onClick={() => {
                  onLeave();
                  store.reveal(selectionOf(locator(graph)(problem.path), graph));
                }}
              >
                {t("show")}
              </button>
            </li>
          ))}
        </ul>
        {warnings > 0 && <p className={classes["quiet"]}>{t("warnings", { count: warnings })}</p>}
      </section>
      <section className={classes["part"]}>
        <h3>{t("scenarios")}</h3>
        {!played && <p className={classes["quiet"]}>{t("playing")}</p>}
        {played && failures.length === 0 && (
          <p className={classes["quiet"]}>
            <IconCircleCheck size={16} aria-hidden /> {t("scenariosPassed", { count: scenarios.length })}
          </p>
        )}
        <ul className={classes["list"]}>
          {failures.map(({ id, title, failure }) => (
            <li key={id}>
              <IconCircleXFilled size={16} data-tone="lost" role="img" aria-label={t("failed")} />
              <span>{textIn(title, language) || id}</span>
              <button
                type="button"
                className={classes["link"]}
                onClick={() => {
                  onLeave();
                  store.reveal({ kind: "program", section: "scenarios", id });
                }}
              >
                {t("show")}
              </button>
              {failure !== undefined && (
                <span className={classes["details"]}>
                  {t("scenarioFailed", { step: failure.step + 1, why: failure.message[language] })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {hasGuarantees && (
        <section className={classes["part"]}>
          <h3>{t("guarantees")}</h3>
          {progress !== "done" && <p className={classes["quiet"]}>{t("proving")}</p>}
          {progress === "done" && (
            <p className={classes["quiet"]}>
              {count("refuted") === 0 && <IconCircleCheck size={16} aria-hidden />}{" "}
              {t("proofs", { proved: count("proved"), refuted: count("refuted"), undecided: count("undecided") })}
            </p>
          )}
        </section>
      )}
    </>
  );
};
