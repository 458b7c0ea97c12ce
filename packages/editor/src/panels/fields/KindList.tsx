import { Stack } from "@mantine/core";
import { AddMenu, type AddMenuProps } from "./AddMenu.tsx";
import { SortableList, type SortableListProps } from "./SortableList.tsx";

interface KindListProps<K extends string> extends Omit<SortableListProps, "headed" | "rows"> {
  add: AddMenuProps<K>;
}

/** Things of several kinds in an order, each under its name, and below them the menu that adds one. */
export const KindList = <K extends string>({ add, ...list }: KindListProps<K>) => (
  <Stack gap={8}>
    <SortableList {...list} headed />
    {list.disabled !== true && <AddMenu {...add} />}
  </Stack>
);
