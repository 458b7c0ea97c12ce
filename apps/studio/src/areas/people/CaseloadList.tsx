import { useMediaQuery } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { measureElement, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { membersQuery } from "../../api/organization.ts";
import { type Enrollment, sitesQuery } from "../../api/people.ts";
import { programsQuery } from "../../api/programs.ts";
import { useStageWords } from "../../api/stages.ts";
import type { CaseloadSelection } from "./caseload-selection.ts";
import type { CaseloadColumn } from "./caseload-search.ts";
import { CaseloadRow } from "./CaseloadRow.tsx";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

const ROW = 35;
/** On a phone the columns stand below each other. */
const ROW_ON_A_PHONE = 132;
const PHONE = "(max-width: 48em)";
const NEAR_THE_END = 15;

interface CaseloadListProps {
  items: readonly Enrollment[];
  columns: readonly CaseloadColumn[];
  /** The row that the keys are at. */
  active: number;
  /** Absent: nobody is chosen here. */
  selection?: CaseloadSelection;
  /** The end comes into view: there may be more. */
  onEnd: () => void;
}

/** Follows a link of a row within the page; what the browser does with a link, another tab, stays the browser's. */
const useFollow = (): ((event: MouseEvent) => void) => {
  const { history } = useRouter();
  return (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    const href = target instanceof Element ? target.closest("a")?.getAttribute("href") : undefined;
    if (
      href === undefined ||
      href === null ||
      event.defaultPrevented ||
      button !== 0 ||
      metaKey ||
      ctrlKey ||
      shiftKey ||
      altKey
    )
      return;
    event.preventDefault();
    history.push(href);
  };
};

/** The rows that are in view, of as many as there are: the page scrolls, not a box in it. */
export const CaseloadList = ({ items, columns, active, selection, onEnd }: CaseloadListProps) => {
  const t = useTexts(peopleTexts);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const estimated = useMediaQuery(PHONE, false, { getInitialValueInEffect: false }) ? ROW_ON_A_PHONE : ROW;
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimated,
    overscan: 10,
    // Rows may come a moment after the page has moved: drawing them at once, within the scroll, holds it up.
    useFlushSync: false,
    // The browser tells how high a row is once it has laid it out; asking for it would make it do so at once.
    measureElement: (element, entry, virtual) =>
      entry === undefined
        ? (virtual.itemSizeCache.get(virtual.indexFromElement(element)) ?? estimated)
        : measureElement(element, entry, virtual),
    scrollMargin: top,
  });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active);
  }, [active, rows]);
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - NEAR_THE_END) onEnd();
  }, [last, items.length, onEnd]);
  const visible = shown.flatMap(({ index }) => items[index] ?? []);
  const stageWords = useStageWords(visible);
  const programs = useQuery(programsQuery).data ?? [];
  const sites = useQuery({ ...sitesQuery, enabled: columns.includes("site") }).data ?? [];
  const members = useQuery({ ...membersQuery, enabled: columns.includes("owner") }).data ?? [];
  const follow = useFollow();
  return (
    <ul
      ref={list}
      className={classes.rows}
      style={{ height: rows.getTotalSize() }}
      aria-label={t("list")}
      onClick={follow}
    >
      {shown.map(({ index, key, start }) => {
        const enrollment = items[index];
        if (enrollment === undefined) return null;
        const words = {
          program: programs.find(({ id }) => id === enrollment.program.id)?.title ?? enrollment.program.slug,
          site: sites.find(({ id }) => id === enrollment.site)?.title ?? enrollment.site ?? "",
          owner: members.find(({ user }) => user === enrollment.owner)?.name ?? "",
        };
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            data-active={index === active}
            className={classes.place}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            <CaseloadRow
              enrollment={enrollment}
              columns={columns}
              {...words}
              stageWords={stageWords}
              {...(selection !== undefined && {
                chosen: selection.has(enrollment.id),
                onChoose: selection.toggle,
              })}
            />
          </li>
        );
      })}
    </ul>
  );
};
