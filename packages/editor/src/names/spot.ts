/** What a name in a definition may stand for. */
export type NameKind =
  | "stage"
  | "role"
  | "field"
  | "form"
  | "rule"
  | "contract"
  | "deadline"
  | "notice"
  | "task"
  | "member"
  | "place"
  | "measure"
  | "list"
  | "event";

/**
 * What a place in a definition holds, as far as names go. One description serves for finding names and for renaming.
 * - `name`: an id; in a `target` with `#` before it. `loose`: renamed along, but nobody would miss what it names.
 * - `event`: the type of an event; built-in ones hold the id of a form, contract, task or place.
 * - `text`: a text for people, with fields between double braces.
 * - `depends`: the value itself tells what it is.
 */
export type Spot =
  | { is: "name"; of: NameKind; target?: true; loose?: true }
  | { is: "event" }
  | { is: "text" }
  | { is: "list"; item: Spot }
  | { is: "record"; key?: Spot; value?: Spot }
  | { is: "object"; keys: Readonly<Record<string, Spot>> }
  | { is: "depends"; on: (value: unknown) => Spot | undefined };

export const name = (of: NameKind): Spot => ({ is: "name", of });
export const names = (of: NameKind): Spot => ({ is: "list", item: name(of) });
export const list = (item: Spot): Spot => ({ is: "list", item });
export const object = (keys: Readonly<Record<string, Spot>>): Spot => ({ is: "object", keys });
export const record = (value: Spot, key?: Spot): Spot => ({ is: "record", value, ...(key && { key }) });
export const keyed = (of: NameKind): Spot => ({ is: "record", key: name(of) });
export const depends = (on: (value: unknown) => Spot | undefined): Spot => ({ is: "depends", on });
export const TEXT: Spot = { is: "text" };
export const EVENT: Spot = { is: "event" };
/** The name under which data come with an event: that of a field, where the event is about a form. */
export const DATA_NAME: Spot = { is: "name", of: "field", loose: true };
/** The name of a stage behind a `#`. */
export const TARGET: Spot = { is: "name", of: "stage", target: true };
