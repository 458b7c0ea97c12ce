import { Button, Checkbox, Menu, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconColumns3, IconSearch, IconSortAscending, IconUpload, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { caseloadQuery } from "../../api/people.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { AddPersonButton } from "./add/AddPersonButton.tsx";
import { Board } from "./board/Board.tsx";
import { BulkBar } from "./bulk/BulkBar.tsx";
import { RunDialog } from "./bulk/RunDialog.tsx";
import { useSelection } from "./caseload-selection.ts";
import { COLUMNS, columnsOf, filterOf } from "./caseload-search.ts";
import { caseloadTexts } from "./caseload-texts.ts";
import { CaseloadFilters } from "./CaseloadFilters.tsx";
import { CaseloadHeads } from "./CaseloadRow.tsx";
import { CaseloadList } from "./CaseloadList.tsx";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";
import { useListKeys } from "./use-list-keys.ts";
import { ViewTabs } from "./ViewTabs.tsx";

const route = getRouteApi("/shell/people");
const DEBOUNCE_MS = 250;

/** How the list is shown: as rows or by stage, in which order, with which columns. */
const Tools = () => {
  const t = useTexts(caseloadTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (next: Partial<typeof search>): void =>
    void navigate({ to: "/people", search: (now) => ({ ...now, ...next }) });
  const columns = columnsOf(search);
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="sm"
        aria-label={t("shape")}
        value={search.shape ?? "list"}
        data={[
          { value: "list", label: t("list") },
          { value: "board", label: t("board") },
        ]}
        onChange={(shape) => set({ shape: shape === "board" ? "board" : undefined })}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconSortAscending size={16} stroke={1.6} aria-hidden />}
          >
            {search.sort === "due" ? t("sortDue") : t("sort")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={search.sort ?? ""}
            onChange={(sort) => set({ sort: sort === "due" ? "due" : undefined })}
          >
            <Menu.RadioItem value="">{t("sortMade")}</Menu.RadioItem>
            <Menu.RadioItem value="due">{t("sortDue")}</Menu.RadioItem>
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" closeOnItemClick={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-md" leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}>
            {t("columns")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {COLUMNS.map((column) => (
            <Menu.CheckboxItem
              key={column}
              checked={columns.includes(column)}
              onChange={(on) =>
                set({ columns: COLUMNS.filter((one) => (one === column ? on : columns.includes(one))) })
              }
            >
              {t(`column.${column}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};

/** Everybody whom this role follows, one line per journey. What is typed stays out of the address: it is a name. */
export const CaseloadPage = () => {
  const t = useTexts(peopleTexts);
  const more = useTexts(caseloadTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), DEBOUNCE_MS);
  const mayImport = useMay("participant.import");
  const mayWrite = useMay("participant.write");
  const mayAdd = useMay("enrollment.start") && mayWrite;
  const maySend = useMay("event.send_many");
  const selection = useSelection();
  const filter = filterOf(search, q);
  const isBoard = search.shape === "board";
  const enrollments = useInfiniteQuery({ ...caseloadQuery(filter, search.sort), enabled: !isBoard });
  const pages = enrollments.data?.pages;
  // The same list and columns while somebody types: only what has changed is drawn again.
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const active = useListKeys({ items, selection, searchField: field, enabled: !isBoard });
  const columns = useMemo(() => columnsOf(search), [search]);
  const allShown = items.length > 0 && items.every(({ id }) => selection.has(id));
  const someShown = !allShown && items.some(({ id }) => selection.has(id));
  return (
    <Page
      wide
      title={t("title")}
      windowTitle={t("title")}
      actions={
        <>
          <TextInput
            ref={field}
            type="search"
            className={classes.search ?? ""}
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {mayImport && (
            <Button
              variant="default"
              leftSection={<IconUpload size={18} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/people/import" {...props} />}
            >
              {more("import")}
            </Button>
          )}
          {mayAdd && <AddPersonButton />}
        </>
      }
    >
      <ViewTabs />
      <div className={classes.bar}>
        <CaseloadFilters />
        <Tools />
      </div>
      {isBoard ? (
        <Board filter={filter} />
      ) : (
        <>
          <div className={classes.count}>
            {maySend && items.length > 0 && (
              <Checkbox
                size="xs"
                aria-label={more("selectShown")}
                checked={allShown}
                indeterminate={someShown}
                onChange={() => (allShown ? selection.clear() : selection.set(items.map(({ id }) => id)))}
              />
            )}
            <span role="status">
              {enrollments.isSuccess &&
                t("count", { count: items.length, more: enrollments.hasNextPage ? "yes" : "no" })}
            </span>
            {items.length > 0 && <span className={classes.keys}>{more("keys")}</span>}
          </div>
          {enrollments.isPending && <LoadingRows rows={14} height={40} label={t("loading")} />}
          {enrollments.isError && (
            <ErrorState detail={enrollments.error.message} onRetry={() => void enrollments.refetch()} />
          )}
          {enrollments.isSuccess && items.length === 0 && (
            <EmptyState
              icon={<IconUsers size={40} stroke={1.4} />}
              title={isNarrowed ? t("noMatchTitle") : t("emptyTitle")}
              action={
                isNarrowed ? <Link to="/people">{t("clear")}</Link> : <Link to="/programs">{more("toPrograms")}</Link>
              }
            >
              {isNarrowed ? t("noMatch") : t("empty")}
            </EmptyState>
          )}
          {items.length > 0 && (
            <>
              <CaseloadHeads columns={columns} chooses={maySend} />
              <CaseloadList
                items={items}
                columns={columns}
                active={active}
                {...(maySend && { selection })}
                onEnd={() => {
                  if (enrollments.hasNextPage && !enrollments.isFetchingNextPage) void enrollments.fetchNextPage();
                }}
              />
            </>
          )}
          <BulkBar selection={selection} items={items} filter={filter} hasMore={enrollments.hasNextPage} />
        </>
      )}
      {search.run !== undefined && (
        <RunDialog
          id={search.run}
          onFailed={selection.set}
          onClose={() => void navigate({ to: "/people", search: (now) => ({ ...now, run: undefined }) })}
        />
      )}
    </Page>
  );
};
