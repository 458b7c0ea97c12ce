import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { ImportRow } from "../../../api/imports.ts";
import classes from "./import.module.css";
import { importTexts } from "./texts.ts";

interface RowTableProps {
  rows: readonly ImportRow[];
  columns: readonly { title: string }[];
}

/** Rows with what is the matter with each. */
export const RowTable = ({ rows, columns }: RowTableProps) => {
  const t = useTexts(importTexts);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t("why")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("why")}</th>
            <th scope="col">{t("content")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ position, cells, errors = [], participant, state }) => (
            <tr key={position}>
              {/* As a spreadsheet counts: the headings are line 1. */}
              <td>{position + 1}</td>
              <td>
                {state === "known" &&
                  (participant?.startsWith("ptc_") === true ? (
                    <Link to="/people/$id" params={{ id: participant }} preload={false}>
                      {t("isKnown")}
                    </Link>
                  ) : (
                    t("isKnown")
                  ))}
                {errors.map(({ column, message }, index) => (
                  <div key={index} className={classes.error}>
                    {column !== undefined && (
                      <b>
                        {t("inColumn", {
                          column: columns[column]?.title || t("untitled", { number: column + 1 }),
                        })}{" "}
                      </b>
                    )}
                    {message}
                  </div>
                ))}
              </td>
              <td className={classes.quiet}>{cells.filter((cell) => cell !== "").join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
