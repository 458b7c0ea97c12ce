import type { Document, OtherPrograms } from "@parcours/editor";
import { queryOptions, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { api } from "../../../api/api.ts";
import { definitionQuery, type Program, programsQuery } from "../../../api/programs.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";

/** The programs that the members of a draft come from, as one text, so that it stays the same while they do. */
const namedIn = ({ current }: DraftKeeper): string =>
  [...new Set(Object.values(current.meta.members ?? {}).map(({ program }) => program))].toSorted().join(" ");

type Queries = ReturnType<typeof useQueryClient>;

/** The fields of a program: of its newest version, of its draft as long as there is none. */
const fieldsQuery = (queries: Queries, { slug, versions }: Program) => {
  const newest = versions[0]?.version;
  return queryOptions({
    queryKey: ["program-fields", slug, newest ?? "draft"],
    queryFn: async ({ signal }): Promise<NonNullable<Document["meta"]["fields"]>> => {
      if (newest !== undefined) return (await queries.fetchQuery(definitionQuery(slug, newest))).meta.fields ?? {};
      const { draft } = await api.get("/api/programs/{program}", { path: { program: slug }, signal });
      return (draft.definition as Partial<Document> | undefined)?.meta?.fields ?? {};
    },
    staleTime: newest === undefined ? 30_000 : Number.POSITIVE_INFINITY,
  });
};

/**
 * The other programs of the organization, with the fields of those that the members come from.
 * `undefined` until the list is there.
 */
export const useOtherPrograms = (slug: string, keeper: DraftKeeper): OtherPrograms | undefined => {
  const named = useSyncExternalStore(keeper.subscribe, () => namedIn(keeper));
  const queries = useQueryClient();
  const { data: programs } = useQuery(programsQuery);
  const known = useMemo(() => programs?.filter((one) => one.slug !== slug), [programs, slug]);
  const read = useMemo(() => known?.filter((one) => named.split(" ").includes(one.slug)) ?? [], [known, named]);
  const fields = useQueries({
    queries: read.map((one) => fieldsQuery(queries, one)),
    combine: (all) => all.map(({ data }) => data),
  });
  return useMemo(
    () =>
      known === undefined
        ? undefined
        : Object.fromEntries(
            known.map((one) => {
              const at = read.findIndex((other) => other.slug === one.slug);
              return [one.slug, { title: one.title, fields: at < 0 ? undefined : fields[at] }];
            }),
          ),
    [known, read, fields],
  );
};
