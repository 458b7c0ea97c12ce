import { Button, Checkbox, Select } from "@mantine/core";
import { type Definition, type Fact, outlineOf, resolveFact, type RunContext } from "@parcours/core";
import { ErrorState, LoadingRows, useFormats, useTextIn, useTexts } from "@parcours/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { caseloadQuery, type Enrollment } from "../../api/people.ts";
import { outlineOnce } from "../../api/stages.ts";
import { useMay } from "../../session/use-session.ts";
import { BulkBar } from "../people/bulk/BulkBar.tsx";
import { useSelection } from "../people/caseload-selection.ts";
import classes from "./cohorts.module.css";
import { cohortTexts } from "./texts.ts";

const route = getRouteApi("/shell/cohorts/$id");

/** Figures by which people can be put in order: numbers of the program, what is computed from several readings first. */
const figuresOf = ({ meta }: Definition): string[] => {
  const numbers = Object.entries(meta.fields ?? {}).filter(
    ([, { type, source }]) => type === "number" && source !== "cohort",
  );
  const isComputed = ([, { source }]: (typeof numbers)[number]): boolean => typeof source === "object";
  return [...numbers.filter(isComputed), ...numbers.filter((one) => !isComputed(one))].map(([id]) => id);
};

/** Lists from which a figure is computed: two readers’ grids, a jury’s scores. */
const readingsOf = (definition: Definition, enrollment: Enrollment, figure: string): number[] => {
  const source = definition.meta.fields?.[figure]?.source;
  if (typeof source !== "object" || !("list" in source)) return [];
  const entries = (enrollment.lists as Record<string, { value?: unknown }[]>)[source.list] ?? [];
  return entries.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
};

const figureIn = (definition: Definition, enrollment: Enrollment, figure: string): number | undefined => {
  const { person, data, measures, lists } = enrollment;
  const context = { person, data, measures, lists, contracts: {}, tasks: {}, members: {}, cohort: {} } as RunContext;
  const scope = {
    fields: definition.meta.fields ?? {},
    timeZone: definition.meta.timeZone ?? "Europe/Paris",
    now: new Date().toISOString(),
    context,
  };
  const value: Fact | undefined = resolveFact(figure, scope);
  return typeof value === "number" ? value : undefined;
};

interface Ranked {
  enrollment: Enrollment;
  value: number | undefined;
  readings: number[];
  /** From 1; equal figures share a rank; absent where the figure is not known. */
  rank: number | undefined;
}

/** The greatest figure first; those without one come last, and have no rank. */
const rank = (definition: Definition, items: readonly Enrollment[], figure: string): Ranked[] => {
  const rows = items
    .map((enrollment) => ({
      enrollment,
      value: figureIn(definition, enrollment, figure),
      readings: readingsOf(definition, enrollment, figure),
    }))
    .toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  return rows.map((row) => ({
    ...row,
    rank: row.value === undefined ? undefined : rows.findIndex(({ value }) => value === row.value) + 1,
  }));
};

/** So many are read without being asked for. */
const RANKED = 2_000;

interface RankingPartProps {
  program: string;
  cohort: string;
  definition: Definition;
}

/** Everybody of a cohort, in the order of a figure; a person decides, by ticking, for many at once. */
export const RankingPart = ({ program, cohort, definition }: RankingPartProps) => {
  const t = useTexts(cohortTexts);
  const say = useTextIn();
  const { number } = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const maySend = useMay("event.send_many");
  const selection = useSelection();
  const filter = { program, cohort, ...(search.stage !== undefined && { stage: search.stage }) };
  const people = useInfiniteQuery(caseloadQuery(filter));
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = people;
  // A rank among those who happen to be loaded says nothing: the others are read by themselves.
  const readsOn = hasNextPage && !isError && items.length < RANKED;
  useEffect(() => {
    if (readsOn && !isFetchingNextPage) void fetchNextPage();
  }, [readsOn, isFetchingNextPage, fetchNextPage]);
  const figures = figuresOf(definition);
  const figure = figures.find((id) => id === search.by) ?? figures[0];
  const outline = outlineOnce(definition);
  const stageTitle = (id: string): string => say(outline.byId.get(id)?.state.meta?.title) || id;
  const stages = outlineOf(definition).all.filter(({ children }) => children.length === 0);
  const rows = figure === undefined ? [] : rank(definition, items, figure);
  const shown: Ranked[] =
    figure === undefined
      ? items.map((enrollment) => ({ enrollment, value: undefined, readings: [], rank: undefined }))
      : rows;
  const figureTitle = figure === undefined ? "" : say(definition.meta.fields?.[figure]?.title) || figure;
  const all = items.length > 0 && items.every(({ id }) => selection.has(id));
  const set = (next: Partial<typeof search>): void => {
    selection.clear();
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  };
  return (
    <section className={classes.section} aria-labelledby="ranking">
      <h2 id="ranking">{t("people")}</h2>
      <p className={classes.quiet}>{t("peopleNote")}</p>
      <div className={classes.bar}>
        <Select
          label={t("stage")}
          searchable
          clearable
          placeholder={t("everyStage")}
          data={stages.map(({ id }) => ({ value: id, label: stageTitle(id) }))}
          value={search.stage ?? null}
          onChange={(stage) => set({ stage: stage ?? undefined })}
        />
        {figure !== undefined && (
          <Select
            label={t("by")}
            searchable
            allowDeselect={false}
            data={figures.map((id) => ({ value: id, label: say(definition.meta.fields?.[id]?.title) || id }))}
            value={figure}
            onChange={(by) => set({ by: by ?? undefined })}
          />
        )}
      </div>
      {people.isPending && <LoadingRows rows={6} height={44} label={t("loading")} />}
      {people.isError && <ErrorState detail={people.error.message} onRetry={() => void people.refetch()} />}
      {people.isSuccess && items.length === 0 && <p>{t("nobody")}</p>}
      {items.length > 0 && (
        // What is drawn aside by the thumb on a phone is moved by the arrow keys.
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("table")}>
          <table className={classes.table}>
            <thead>
              <tr>
                {maySend && (
                  <th>
                    <Checkbox
                      size="xs"
                      aria-label={t("selectAll")}
                      checked={all}
                      onChange={() => (all ? selection.clear() : selection.set(items.map(({ id }) => id)))}
                    />
                  </th>
                )}
                <th scope="col">{t("rank")}</th>
                <th scope="col">{t("person")}</th>
                {figure !== undefined && <th scope="col">{figureTitle}</th>}
                <th scope="col">{t("where")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ enrollment, value, readings, rank: place }) => {
                const { id, name = "", participant, stages: here } = enrollment;
                const spread = readings.length > 1 ? Math.max(...readings) - Math.min(...readings) : undefined;
                return (
                  <tr key={id}>
                    {maySend && (
                      <td>
                        <Checkbox
                          size="xs"
                          aria-label={t("select", { name })}
                          checked={selection.has(id)}
                          onChange={() => selection.toggle(id)}
                        />
                      </td>
                    )}
                    <td className={classes.figure}>{readsOn ? "…" : (place ?? "–")}</td>
                    <td>
                      {participant === null ? (
                        <Link to="/pairs/$id" params={{ id }} className={classes.name}>
                          {name || t("open")}
                        </Link>
                      ) : (
                        <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.name}>
                          {name}
                        </Link>
                      )}
                    </td>
                    {figure !== undefined && (
                      <td className={classes.figure}>
                        {value === undefined ? t("notKnown") : number(value, { maximumFractionDigits: 1 })}
                        {readings.length > 0 && (
                          <span className={classes.quiet}>
                            {" "}
                            (
                            {[
                              t("readings", { count: readings.length }),
                              readings.map((one) => number(one)).join(" · "),
                              ...(spread === undefined ? [] : [t("spread", { spread: number(spread) })]),
                            ].join(", ")}
                            )
                          </span>
                        )}
                      </td>
                    )}
                    <td className={classes.quiet}>{here.map(stageTitle).join(" · ")}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {readsOn && (
        <p className={classes.quiet} role="status">
          {t("ranking", { count: items.length })}
        </p>
      )}
      {people.hasNextPage && !readsOn && (
        <p>
          <span className={classes.quiet}>{t("first", { count: items.length })}</span>{" "}
          <Button variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t("more")}
          </Button>
        </p>
      )}
      {maySend && <BulkBar selection={selection} items={items} filter={filter} hasMore={people.hasNextPage} />}
    </section>
  );
};
