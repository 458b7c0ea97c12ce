import { useCallback, type KeyboardEvent } from "react";
import type { KeyAction } from "./keys/shortcuts.ts";
import { actionFor } from "./keys/shortcuts.ts";

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;

/** Copying and pasting are events of their own, which carry the clipboard: the browser must see these keys. */
const ITS_OWN: readonly KeyAction[] = ["copy", "cut", "paste"];

/** Hears the keyboard on the canvas. */
export const useKeys = (act: (action: KeyAction) => void) =>
  useCallback(
    (event: KeyboardEvent) => {
      if (isField(event.target) || event.defaultPrevented) return;
      const action = actionFor(event);
      if (action === undefined || ITS_OWN.includes(action)) return;
      // Buttons on the canvas keep Enter and the space bar.
      const onButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
      if (onButton && action === "open") return;
      event.preventDefault();
      act(action);
    },
    [act],
  );
