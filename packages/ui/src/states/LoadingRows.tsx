import { Skeleton, VisuallyHidden } from "@mantine/core";
import { defineTexts } from "../texts/define-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import classes from "./states.module.css";

const texts = defineTexts({ fr: { loading: "Chargement…" }, en: { loading: "Loading…" } });

export interface LoadingRowsProps {
  /** As many as the list will likely have. */
  rows?: number;
  /** Height of a row in pixels, as in the list that comes. */
  height?: number;
  label?: string;
}

const WIDTHS = ["38%", "46%", "32%", "42%", "36%"];

/** The shape of the list that is on its way. */
export const LoadingRows = ({ rows = 8, height = 48, label }: LoadingRowsProps) => {
  const t = useTexts(texts);
  return (
    <div role="status">
      <VisuallyHidden>{label ?? t("loading")}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row} style={{ height }} aria-hidden>
          <Skeleton height={12} width={WIDTHS[index % WIDTHS.length] ?? "40%"} />
          <Skeleton height={12} width="16%" />
        </div>
      ))}
    </div>
  );
};
