import { EmptyState, useTexts } from "@parcours/ui";
import { IconChartBar } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ImpactSearch } from "./impact-search.ts";
import { impactTexts } from "./texts.ts";

/** Nothing happened in this period, or nothing at all yet. */
export const NoRuns = ({ slug, search }: { slug: string; search: ImpactSearch }) => {
  const t = useTexts(impactTexts);
  const ever = search.period === "all";
  return (
    <EmptyState
      icon={<IconChartBar size={40} stroke={1.4} />}
      title={t(ever ? "neverTitle" : "noRunsTitle")}
      {...(!ever && {
        action: (
          <Link to="/impact/$slug" params={{ slug }} search={{ period: "all" }}>
            {t("wholeTime")}
          </Link>
        ),
      })}
    >
      {t(ever ? "never" : "noRuns")}
    </EmptyState>
  );
};
