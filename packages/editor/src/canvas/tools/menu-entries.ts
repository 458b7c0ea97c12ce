import type { Translate } from "@parcours/ui";
import type { TransitionEdge, StageNode } from "../../graph/graph.ts";
import type { texts } from "../texts.ts";
import type { KeyAction } from "../keys/shortcuts.ts";
import type { MenuEntry } from "./CanvasMenu.tsx";

type Keys = keyof (typeof texts)["fr"];

/** On what the menu was opened. */
export type MenuOn =
  | { kind: "stage"; node: StageNode; chosen: number; folded: boolean }
  | { kind: "transition"; edge: TransitionEdge }
  | { kind: "free" };

/** What the menu offers besides what the keyboard can do. */
export interface MenuDoes {
  act: (action: KeyAction) => void;
  begin: () => void;
  ungroup: () => void;
  add: () => void;
  pasteHere: () => void;
}

const forStage = (
  { node, chosen, folded }: Extract<MenuOn, { kind: "stage" }>,
  t: Translate<Keys>,
  does: MenuDoes,
): MenuEntry[] => {
  const { act } = does;
  const leaves = node.exit === undefined && node.shape !== "final" && node.shape !== "history";
  const holds = node.children.length > 0;
  const one = chosen < 2;
  return [
    ...(one && leaves ? [{ label: t("addNext"), keys: "N", run: () => act("next") }] : []),
    ...(one && leaves ? [{ label: t("connect"), keys: "C", run: () => act("connect") }] : []),
    ...(one ? [{ label: t("rename"), keys: "F2", run: () => act("rename") }] : []),
    ...(one ? [{ label: t("openPanel"), keys: "⏎", run: () => act("open") }] : []),
    ...(one && !node.initial && !node.region && node.shape !== "history"
      ? [{ label: t("begin"), run: does.begin }]
      : []),
    ...(one && holds && !node.region
      ? [
          { label: t(folded ? "unfold" : "fold"), keys: "F", run: () => act("fold") },
          { label: t("ungroup"), run: does.ungroup },
        ]
      : []),
    { label: t("group"), keys: "Ctrl G", run: () => act("group") },
    { label: t("copy"), keys: "Ctrl C", run: () => act("copy"), apart: true },
    { label: t("cut"), keys: "Ctrl X", run: () => act("cut") },
    { label: t("duplicate"), keys: "Ctrl D", run: () => act("duplicate") },
    { label: t("delete"), keys: "⌫", run: () => act("delete"), apart: true, danger: true },
    { label: t("deleteReconnect"), run: () => act("delete-reconnect"), danger: true },
  ];
};

/** The entries of the menu for what lies under the pointer. */
export const menuEntries = (on: MenuOn, t: Translate<Keys>, does: MenuDoes): MenuEntry[] => {
  const { act } = does;
  if (on.kind === "stage") return forStage(on, t, does);
  if (on.kind === "transition") {
    const { index, of } = on.edge.branch;
    return [
      { label: t("insert"), keys: "N", run: () => act("next") },
      { label: t("lead"), keys: "C", run: () => act("connect") },
      { label: t("rename"), keys: "F2", run: () => act("rename") },
      { label: t("openPanel"), keys: "⏎", run: () => act("open") },
      ...(index > 0 ? [{ label: t("earlier"), keys: "Ctrl ↑", run: () => act("earlier") }] : []),
      ...(index < of - 1 ? [{ label: t("later"), keys: "Ctrl ↓", run: () => act("later") }] : []),
      { label: t("delete"), keys: "⌫", run: () => act("delete"), apart: true, danger: true },
    ];
  }
  return [
    { label: t("addStep"), run: does.add },
    { label: t("pasteHere"), keys: "Ctrl V", run: does.pasteHere },
    { label: t("selectAll"), keys: "Ctrl A", run: () => act("select-all") },
    { label: t("fit"), run: () => act("fit"), apart: true },
    { label: t("tidyAll"), run: () => act("tidy") },
  ];
};
