import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconSearch, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { caseloadQuery } from "../../api/people.ts";
import { Page } from "../../pages/Page.tsx";
import { CaseloadFilters } from "./CaseloadFilters.tsx";
import { CaseloadList } from "./CaseloadList.tsx";
import classes from "./people.module.css";
import { StatusTabs } from "./StatusTabs.tsx";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/shell/people");
const DEBOUNCE_MS = 250;

/** Everybody whom this role follows, one line per journey. What is typed stays out of the address: it is a name. */
export const CaseloadPage = () => {
  const t = useTexts(peopleTexts);
  const search = route.useSearch();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), DEBOUNCE_MS);
  const enrollments = useInfiniteQuery(caseloadQuery({ ...search, q }));
  const items = enrollments.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = q !== "" || Object.values(search).some((value) => value !== undefined);
  return (
    <Page
      wide
      title={t("title")}
      windowTitle={t("title")}
      actions={
        <TextInput
          type="search"
          className={classes.search ?? ""}
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <StatusTabs />
      <CaseloadFilters />
      <p className={classes.count} role="status">
        {enrollments.isSuccess && t("count", { count: items.length, more: enrollments.hasNextPage ? "yes" : "no" })}
      </p>
      {enrollments.isPending && <LoadingRows rows={12} height={56} label={t("loading")} />}
      {enrollments.isError && (
        <ErrorState detail={enrollments.error.message} onRetry={() => void enrollments.refetch()} />
      )}
      {enrollments.isSuccess && items.length === 0 && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.4} />}
          title={isNarrowed ? t("noMatchTitle") : t("emptyTitle")}
        >
          {isNarrowed ? t("noMatch") : t("empty")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <CaseloadList
          items={items}
          onEnd={() => {
            if (enrollments.hasNextPage && !enrollments.isFetchingNextPage) void enrollments.fetchNextPage();
          }}
        />
      )}
    </Page>
  );
};
