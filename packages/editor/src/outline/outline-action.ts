import type { Row } from "./rows.ts";

/** What can be done with a line of the outline. */
export const ACTIONS = [
  "next",
  "inside",
  "connect",
  "retarget",
  "rule",
  "rename",
  "move",
  "up",
  "down",
  "remove",
] as const;
/** Something that can be done with a line of the outline. */
export type OutlineAction = (typeof ACTIONS)[number];

/** What is offered for a row. Everything has its button; what has no meaning for the row is off. */
export const actionsFor = (row: Row | undefined): readonly OutlineAction[] => {
  if (row === undefined) return [];
  if (row.kind === "anywhere") return ["connect"];
  if (row.kind === "transition") {
    const order: OutlineAction[] = row.edge.branch.of > 1 ? ["up", "down"] : [];
    return ["next", "retarget", "rule", "rename", "remove", ...order];
  }
  const { shape } = row.node;
  const ends = shape === "final";
  const holds = shape === "phase" || shape === "parallel";
  return [
    ...(ends || row.node.region ? [] : (["next"] as const)),
    ...(holds ? (["inside"] as const) : []),
    ...(ends ? [] : (["connect"] as const)),
    "rename",
    "move",
    "remove",
  ];
};

/** What a key asks for; letters are for finding. */
export const actionOf = (event: { key: string; altKey: boolean }): OutlineAction | undefined => {
  if (event.altKey) return event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : undefined;
  switch (event.key) {
    case "Insert":
      return "next";
    case "F2":
      return "rename";
    case "Delete":
      return "remove";
    default:
      return undefined;
  }
};
