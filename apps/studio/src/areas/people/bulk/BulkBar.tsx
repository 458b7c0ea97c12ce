import { Button, Menu } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { download } from "../../../api/download.ts";
import { type CaseloadFilter, countQuery, type Enrollment } from "../../../api/people.ts";
import { meantBy, type Selection } from "../../../api/runs.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import type { CaseloadSelection } from "../caseload-selection.ts";
import { caseloadTexts } from "../caseload-texts.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import classes from "./bulk.module.css";

interface BulkBarProps {
  selection: CaseloadSelection;
  /** The rows that are loaded. */
  items: readonly Enrollment[];
  filter: CaseloadFilter;
  hasMore: boolean;
}

/** What can be done with those who are chosen: appears with them, and tells how many they are. */
export const BulkBar = ({ selection, items, filter, hasMore }: BulkBarProps) => {
  const t = useTexts(caseloadTexts);
  const toast = useToast();
  const mayExport = useMay("enrollment.export");
  const [acting, setActing] = useState(false);
  const chosen = selection.all || selection.ids.size > 0;
  const { data: total } = useQuery({ ...countQuery(filter), enabled: chosen });
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const meant: Selection = selection.all ? { where: filter } : { ids: [...selection.ids] };
  const take = useMutation({
    mutationFn: async (format: "csv" | "xlsx") =>
      await download("/api/enrollments/export", { ...meantBy(meant), format }),
    onSuccess: () => toast.done(t("exported")),
    onError: toast.failed,
  });
  if (!chosen) return null;
  const count = selection.all ? (total ?? items.length) : selection.ids.size;
  const offersAll = !selection.all && hasMore && isFiltered && total !== undefined && total > count;
  return (
    <div className={classes.bar} role="region" aria-label={t("chosen", { count })}>
      <b role="status">{t("chosen", { count })}</b>
      {offersAll && (
        <Button variant="subtle" size="compact-md" onClick={selection.chooseAll}>
          {t("chooseAll", { count: total })}
        </Button>
      )}
      <span className={classes.space} />
      <Button size="sm" onClick={() => setActing(true)}>
        {t("act")}
      </Button>
      {mayExport && (
        <Menu position="top-end">
          <Menu.Target>
            <Button
              variant="default"
              size="sm"
              loading={take.isPending}
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            >
              {t("export")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => take.mutate("xlsx")}>{t("exportXlsx")}</Menu.Item>
            <Menu.Item onClick={() => take.mutate("csv")}>{t("exportCsv")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button variant="subtle" size="sm" onClick={selection.clear}>
        {t("clear")}
      </Button>
      {acting && (
        <BulkDialog
          meant={meant}
          count={count}
          items={items.filter(({ id }) => selection.has(id))}
          onClose={() => setActing(false)}
        />
      )}
    </div>
  );
};
