import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";

/**
 * A list that is found through by typing. What stands there is selected on arrival, so that typing replaces it; Enter
 * takes the first that fits, and never sends the form around while the list is open.
 */
export const SEARCHABLE = {
  searchable: true,
  selectFirstOptionOnChange: true,
  onFocus: (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select(),
  // The mouse puts its caret after the focus came: what it touches is selected again.
  onClick: (event: MouseEvent<HTMLInputElement>): void => event.currentTarget.select(),
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter" && event.currentTarget.getAttribute("aria-expanded") === "true") event.preventDefault();
  },
} as const;
