import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Reads again what an event may have changed: the person's file, journals, lists and head-counts. */
export const useAfterChange = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      ["file", "journal", "enrollments", "programs", "today", "file-tasks"].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
  }, [queries]);
};
