import type { EditorAccess } from "./editor-context.ts";

/** Runs something after what is on its way to the screen; gives back how to call it off. */
export type AfterPaint = (then: () => void) => () => void;

/**
 * The same editor, whose changes are told a moment later: what is at its side must not keep a card from showing what was
 * done to it. While `atHand` says so they are told at once, as fields need it that are being typed into.
 */
export const createLagging = (
  store: EditorAccess,
  { atHand, afterPaint }: { atHand: () => boolean; afterPaint: AfterPaint },
): { store: EditorAccess; start: () => () => void } => {
  let told = store.state;
  let callOff: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    callOff?.();
    callOff = undefined;
    if (told === store.state) return;
    told = store.state;
    for (const listener of listeners) listener();
  };
  const lagging: EditorAccess = {
    ...store,
    get state() {
      return told;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    store: lagging,
    /** Begins to listen; gives back how to end that. */
    start: () => {
      const stop = store.subscribe(() => {
        if (atHand()) tell();
        else callOff ??= afterPaint(tell);
      });
      tell();
      return () => {
        stop();
        callOff?.();
        callOff = undefined;
      };
    },
  };
};
