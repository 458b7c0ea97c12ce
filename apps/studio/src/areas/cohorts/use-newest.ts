import type { Definition } from "@parcours/core";
import { useQuery } from "@tanstack/react-query";
import { definitionQuery, type Program, programsQuery } from "../../api/programs.ts";

/** A program by id or slug, with its newest definition once that is there. */
export const useNewest = (
  program: string | undefined,
): { program: Program | undefined; definition: Definition | undefined } => {
  const programs = useQuery(programsQuery).data ?? [];
  const found = programs.find(({ id, slug }) => id === program || slug === program);
  const newest = Math.max(0, ...(found?.versions ?? []).map(({ version }) => version));
  const { data: definition } = useQuery({ ...definitionQuery(found?.slug ?? "", newest), enabled: newest > 0 });
  return { program: found, definition };
};
