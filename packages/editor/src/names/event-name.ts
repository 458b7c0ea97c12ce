import { builtInOf } from "@parcours/core";
import type { NameKind } from "./spot.ts";

/** What the type of an event names: the form, contract, task or place of a built-in one, else an event of the program. */
export const eventName = (type: string): { of: NameKind; id: string } | undefined => {
  const builtIn = builtInOf(type);
  if (builtIn === undefined) return { of: "event", id: type };
  return builtIn.id === "" ? undefined : { of: builtIn.kind as NameKind, id: builtIn.id };
};

/** The type of an event after something was renamed. */
export const eventRenamed = (type: string, of: NameKind, from: string, to: string): string => {
  const found = eventName(type);
  if (found === undefined || found.of !== of || found.id !== from) return type;
  if (of === "event") return to;
  const [kind = "", , ...verb] = type.split(".");
  return [kind, to, ...verb].join(".");
};
