import type { FocusEvent } from "react";

/** A list that is found through by typing: what stands there is selected on arrival, so that typing replaces it. */
export const SEARCHABLE = {
  searchable: true,
  onFocus: (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select(),
} as const;
