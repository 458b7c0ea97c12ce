import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { mergesApi, mergesQuery } from "../../../api/merges.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { mergeTexts } from "./merge-texts.ts";

/** Duplicates that were merged into this file: told, and taken back as long as that is possible. */
export const MergePart = ({ person }: { person: string }) => {
  const t = useTexts(mergeTexts);
  const { date } = useFormats();
  const toast = useToast();
  const afterChange = useAfterChange();
  const merges = useQuery(mergesQuery(person)).data ?? [];
  const undo = useMutation({
    mutationFn: async (merge: string) => await mergesApi.undo(person, merge),
    onSuccess: async () => {
      toast.done(t("separated"));
      await afterChange();
    },
    onError: toast.failed,
  });
  if (merges.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t("past")}</h2>
      <ul className={classes.list}>
        {merges.map(({ id, merged, at, undoneAt, undoUntil }) => (
          <li key={id} className={classes.item}>
            <span className={classes.itemTitle}>{t("pastLine", { name: merged.name, date: date(at) })}</span>
            {undoneAt !== undefined && <span className={classes.more}>{t("undone", { date: date(undoneAt) })}</span>}
            {undoUntil !== undefined && (
              <>
                <span className={classes.more}>{t("undoNote", { date: date(undoUntil) })}</span>
                <Button variant="default" size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate(id)}>
                  {t("undo")}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
