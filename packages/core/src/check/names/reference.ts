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
  | "list"
  | "measure"
  | "event"
  | "sent"
  | "outcome";

/** A place in a definition that names something declared elsewhere in it. `path` is its JSON Pointer. */
export interface Reference {
  kind: NameKind;
  id: string;
  path: string;
}

export const refer = (kind: NameKind, id: string | undefined, path: string): Reference[] =>
  id === undefined ? [] : [{ kind, id, path }];

/** References from each item of a list. */
export const referEach = (kind: NameKind, ids: readonly string[] | undefined, path: string): Reference[] =>
  (ids ?? []).map((id, index) => ({ kind, id, path: `${path}/${index}` }));

/** References from the keys of a record. */
export const referKeys = (kind: NameKind, record: object | undefined, path: string): Reference[] =>
  Object.keys(record ?? {}).map((id) => ({ kind, id, path: `${path}/${id}` }));
