import { Button, Group, Progress } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { failedRowsQuery, type PeopleImport } from "../../../api/imports.ts";
import classes from "./import.module.css";
import { RowTable } from "./RowTable.tsx";
import { importTexts } from "./texts.ts";

/** How far an import is; at its end, what became of every row. */
export const ImportResult = ({ item }: { item: PeopleImport }) => {
  const t = useTexts(importTexts);
  const { state, total, done, known, failed, columns, id } = item;
  const isOver = state === "done";
  const found = useInfiniteQuery({ ...failedRowsQuery(id), enabled: isOver && failed > 0 });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (!isOver) {
    const seen = done + known + failed;
    const words = t("running", { done: seen, total });
    return (
      <>
        <p role="status">{words}</p>
        <Progress value={(seen / Math.max(1, total)) * 100} aria-label={words} />
        <p className={classes.quiet}>{t("runningNote")}</p>
      </>
    );
  }
  return (
    <>
      <ul className={classes.sums} role="status">
        <li>
          <b>{t("done", { count: done })}</b>
        </li>
        {known > 0 && <li>{t("known", { count: known })}</li>}
        {failed > 0 && <li className={classes.error}>{t("failed", { count: failed })}</li>}
      </ul>
      <Group>
        <Button renderRoot={(props) => <Link to="/people" {...props} />}>{t("see")}</Button>
        <Button variant="default" renderRoot={(props) => <Link to="/people/import" search={{}} {...props} />}>
          {t("again")}
        </Button>
      </Group>
      {rows.length > 0 && <RowTable rows={rows} columns={columns} />}
      {failed > rows.length && rows.length > 0 && (
        <p className={classes.quiet}>
          {t("firstOf", { count: rows.length })}{" "}
          {found.hasNextPage && (
            <Button
              variant="default"
              size="compact-md"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t("more")}
            </Button>
          )}
        </p>
      )}
    </>
  );
};
