import { useCallback } from "react";
import { changeEntry } from "../../commands/catalog/change-entry.ts";
import { entriesOf, type EntryOf } from "../../commands/catalog/catalog.ts";
import type { Catalog } from "../../graph/selection.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { useEdit } from "../frame/use-edit.ts";

/** Changes one thing in the entry; nothing takes it away. What is typed into one field in a row is one step of undo. */
export type SetInEntry<C extends Catalog> = <K extends keyof EntryOf<C> & string>(
  key: K,
  value: EntryOf<C>[K] | undefined,
) => void;

/** True where a list got longer or shorter: what was added or taken away is a step of its own. */
const isAnother = (before: unknown, now: unknown): boolean =>
  (Array.isArray(before) || Array.isArray(now)) &&
  (Array.isArray(before) ? before.length : 0) !== (Array.isArray(now) ? now.length : 0);

/** An entry of a catalogue, and how to change it. `change` reaches further in, by path. */
export const useEntry = <C extends Catalog>(catalog: C, id: string) => {
  const entry = useEditorValue(
    (state) => entriesOf(state.document, catalog).find((one) => one.id === id)?.entry as EntryOf<C> | undefined,
  );
  const readOnly = useEditorValue((state) => state.readOnly);
  const edit = useEdit();
  const change = useCallback(
    (path: readonly string[], value: unknown, merge = true): void => {
      edit(changeEntry, { catalog, id, path, value }, merge ? `${catalog}/${id}/${path.join("/")}` : undefined);
    },
    [edit, catalog, id],
  );
  const set: SetInEntry<C> = useCallback(
    (key, value) => change([key], value, !isAnother(entry?.[key], value)),
    [change, entry],
  );
  return { entry, set, change, readOnly };
};
