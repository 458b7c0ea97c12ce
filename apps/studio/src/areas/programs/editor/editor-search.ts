/** What the editor shows beside the draft, as it stands in the address. */
export interface EditorSearch {
  /** Highlights what changed since this version. */
  compare?: number | undefined;
  /** Asks whether the draft should become this version again. */
  restore?: number | undefined;
}

const version = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 ? value : undefined;

/** Reads the address of the editor. */
export const readEditorSearch = (search: Record<string, unknown>): EditorSearch => {
  const compare = version(search["compare"]);
  const restore = version(search["restore"]);
  return { ...(compare !== undefined && { compare }), ...(restore !== undefined && { restore }) };
};

/** What a version is compared with. */
export interface VersionSearch {
  against?: "draft" | undefined;
}

/** Reads the address of a version. */
export const readVersionSearch = (search: Record<string, unknown>): VersionSearch =>
  search["against"] === "draft" ? { against: "draft" } : {};
