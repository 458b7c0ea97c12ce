import { useCallback, useState } from "react";

/** Who is chosen in the list: some, or all that the filters find. */
export interface CaseloadSelection {
  ids: ReadonlySet<string>;
  /** All that the filters find, those that are not loaded too. */
  all: boolean;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  set: (ids: readonly string[]) => void;
  chooseAll: () => void;
  clear: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Keeps who is chosen while the list is scrolled and read again. */
export const useSelection = (): CaseloadSelection => {
  const [{ ids, all }, setState] = useState({ ids: NOBODY, all: false });
  const toggle = useCallback((id: string) => {
    setState((now) => {
      const next = new Set(now.ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next, all: false };
    });
  }, []);
  return {
    ids,
    all,
    has: (id) => all || ids.has(id),
    toggle,
    set: useCallback((chosen: readonly string[]) => setState({ ids: new Set(chosen), all: false }), []),
    chooseAll: useCallback(() => setState({ ids: NOBODY, all: true }), []),
    clear: useCallback(() => setState({ ids: NOBODY, all: false }), []),
  };
};
