import { afterPaint } from "../../store/after-paint.ts";
import { sameTransition, transitionId, type StagePath, type TransitionAddress } from "../../graph/address.ts";
import type { Point } from "../geometry.ts";
import { chosenStages, chosenTransition } from "../moves/ends-of-selection.ts";
import type { ActsGround } from "./ground.ts";

/** What is chosen, and the way to cards and wires: on the screen, and for the keyboard. */
export const createReach = ({ store, seen, viewport, ground, toScreen }: ActsGround) => {
  const chosen = (): readonly StagePath[] => chosenStages(store.state.selection);
  const picked = (): TransitionAddress | undefined => chosenTransition(store.state.selection);

  const element = (id: string): HTMLElement | SVGElement | null =>
    ground.current?.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;

  const focusGround = (): void => ground.current?.focus({ preventScroll: true });
  let callOff: (() => void) | undefined;
  /**
   * The focus follows what was chosen. Setting it makes the browser lay out whatever has changed: what is there already
   * gets it at once, before an edit; what is still to be drawn behind the frame that shows it, and until then the keyboard
   * works on the canvas.
   */
  const focus = (id: string, isNew = false): void => {
    callOff?.();
    // Nothing has it while it goes from one place to another: then it is the other place that gets it.
    const drawn = isNew || document.activeElement === document.body ? null : element(id);
    if (document.activeElement !== document.body) (drawn ?? ground.current)?.focus({ preventScroll: true });
    callOff = afterPaint(() => {
      const [there, active] = [element(id), document.activeElement];
      const isOurs = active === document.body || ground.current?.contains(active) === true;
      // Somebody was quicker, and types into what has opened meanwhile.
      const isTyping = active?.matches("input, textarea") === true;
      if (isOurs && !isTyping && active !== there) there?.focus({ preventScroll: true });
    });
  };

  const screenSpot = (path: StagePath): Point => {
    const box = seen().absolute.get(path);
    return box === undefined ? { x: 0, y: 0 } : toScreen({ x: box.x + box.width + 16, y: box.y });
  };

  return {
    chosen,
    picked,
    /** The chosen stage, when there is just one. */
    only: (): StagePath | undefined => (chosen().length === 1 ? chosen()[0] : undefined),
    edgeAt: (at: TransitionAddress) => store.state.graph.edgeById.get(transitionId(at)),
    focus,
    focusGround,

    /** What had the focus may be gone: the keyboard goes on working on the canvas. */
    keepFocus: (): void => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusGround();
      });
    },

    goTo: (path: StagePath): void => {
      store.select({ kind: "stages", paths: [path] });
      viewport.show(path);
      focus(path);
    },
    goToTransition: (at: TransitionAddress, isNew = false): void => {
      const { selection } = store.state;
      if (selection.kind !== "transition" || !sameTransition(selection.at, at))
        store.select({ kind: "transition", at });
      focus(transitionId(at), isNew);
    },

    /** Where something opens for a card, for a wire, and for neither; on the screen. */
    screenSpot,
    wireSpot: (at: TransitionAddress): Point => {
      const rect = element(transitionId(at))?.getBoundingClientRect();
      return rect === undefined ? screenSpot(at.from) : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    centerOfView: (): Point => {
      const rect = ground.current?.getBoundingClientRect();
      return rect === undefined ? { x: 0, y: 0 } : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 3 };
    },
  };
};

export type Reach = ReturnType<typeof createReach>;
