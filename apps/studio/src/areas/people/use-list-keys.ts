import { useRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useState } from "react";
import type { Enrollment } from "../../api/people.ts";
import type { CaseloadSelection } from "./caseload-selection.ts";

interface ListKeys {
  items: readonly Enrollment[];
  selection: CaseloadSelection;
  searchField: RefObject<HTMLInputElement | null>;
  enabled: boolean;
}

/** Keys mean the list only while nobody types, and nothing lies over it. */
const isTaken = ({ target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean =>
  metaKey ||
  ctrlKey ||
  altKey ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]") !== null));

/** j and k go from row to row, x chooses, Enter opens, / goes to the search. Returns the row that the keys are at. */
export const useListKeys = ({ items, selection, searchField, enabled }: ListKeys): number => {
  const router = useRouter();
  const [active, setActive] = useState(-1);
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const current = items[active];
      const { key } = event;
      if (key === "/") searchField.current?.focus();
      else if (key === "j") setActive((now) => Math.min(items.length - 1, now + 1));
      else if (key === "k") setActive((now) => Math.max(0, now - 1));
      else if (key === "x" && current !== undefined) selection.toggle(current.id);
      else if (key === "Escape" && (selection.all || selection.ids.size > 0)) selection.clear();
      else if (
        key === "Enter" &&
        typeof current?.participant === "string" &&
        (event.target === document.body || event.target instanceof HTMLHeadingElement)
      )
        void router.navigate({ to: "/people/$id", params: { id: current.participant } });
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [items, active, selection, searchField, enabled, router]);
  return active;
};
