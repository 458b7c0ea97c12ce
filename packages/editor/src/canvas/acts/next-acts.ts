import { retargetTransition } from "../../commands/transitions/retarget-transition.ts";
import { addTransition } from "../../commands/transitions/add-transition.ts";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";
import { parentPath, PROGRAM, transitionId, type StagePath } from "../../graph/address.ts";
import { CARD_WIDTH } from "../cards/card-face.ts";
import type { Point } from "../geometry.ts";
import { freeSpot } from "../next-step/free-spot.ts";
import { spotOf, type NewStepAim, type NextStepAim, type NextStepOption } from "../next-step/next-step.ts";
import type { ActsGround, Popup } from "./ground.ts";
import type { Reach } from "./reach.ts";

/** A new card is guessed to be so large until it is there. */
const NEW_CARD = { width: CARD_WIDTH, height: 64 };

/** "Next step": opening it for what is chosen, and doing what was chosen in it. */
export const createNextActs = (on: ActsGround, reach: Reach) => {
  const { store, edits, seen, language, viewport, setPopup } = on;
  const { chosen, picked, only, focus } = reach;

  const open = (popup: Popup): void => {
    if (!store.state.readOnly || popup.kind === "find") setPopup(popup);
  };

  const openFree = (screen: Point): void =>
    open({ kind: "next", aim: { kind: "at", ...edits.phaseAt(on.toCanvas(screen)) }, at: screen });

  /** The card that an edit has made or chosen comes into view and gets the focus. */
  const afterEdit = (): void => {
    const path = only();
    if (path === undefined) return;
    focus(path, true);
    requestAnimationFrame(() => viewport.show(path));
  };

  /** Beside what a new stage follows, where places are kept; otherwise the layout sees to it. */
  const spotBeside = (from: StagePath): Point | undefined => {
    if (!edits.isHandPlaced() || from === PROGRAM) return undefined;
    const { boxes, visible } = seen();
    const beside = boxes.get(from);
    const parent = parentPath(from);
    if (beside === undefined || store.state.graph.byPath.get(parent ?? "")?.shape === "parallel") return undefined;
    const taken = visible.stages.flatMap((node) => (node.parent === parent ? (boxes.get(node.path) ?? []) : []));
    return freeSpot(beside, NEW_CARD, taken);
  };

  const spotFor = (aim: NewStepAim, kind: NewStageKind): Point | undefined => {
    if (aim.kind === "at") return aim;
    if (aim.kind === "after" && aim.x !== undefined && aim.y !== undefined) {
      const there = edits.phaseAt({ x: aim.x, y: aim.y });
      return there.parent === (parentPath(aim.path) ?? PROGRAM) ? there : undefined;
    }
    const from = aim.kind === "after" ? aim.path : aim.at.from;
    // An exit stands at the top, wherever one comes from.
    return kind === "exit" && parentPath(from) !== PROGRAM ? undefined : spotBeside(from);
  };

  const lead = (aim: NextStepAim, target: string): void => {
    if (aim.kind === "retarget") store.run(retargetTransition, { at: aim.at, target });
    else if ("path" in aim) store.run(addTransition, { from: aim.path, to: target });
    const at = picked();
    if (at !== undefined) reach.goToTransition(at, true);
  };

  return {
    open,
    openFree,
    afterEdit,
    close: (): void => {
      setPopup(undefined);
      const at = picked();
      const id = at === undefined ? chosen().at(-1) : transitionId(at);
      if (id === undefined) reach.focusGround();
      else focus(id);
    },

    choose: (aim: NextStepAim, { does }: NextStepOption): void => {
      setPopup(undefined);
      if ("connect" in does) return lead(aim, does.connect.id);
      if (aim.kind === "retarget" || aim.kind === "connect") return;
      edits.add(does.add, spotOf(aim), does.title, language, spotFor(aim, does.add));
      afterEdit();
    },

    next: (): void => {
      const at = picked();
      const path = chosen().at(-1);
      if (at !== undefined) open({ kind: "next", aim: { kind: "on", at }, at: reach.wireSpot(at) });
      else if (path !== undefined) {
        open({ kind: "next", aim: { kind: "after", path }, at: reach.screenSpot(path) });
      } else openFree(reach.centerOfView());
    },
    connect: (): void => {
      const at = picked();
      const path = chosen().at(-1);
      if (at !== undefined) open({ kind: "next", aim: { kind: "retarget", at }, at: reach.wireSpot(at) });
      else if (path !== undefined) {
        open({ kind: "next", aim: { kind: "connect", path }, at: reach.screenSpot(path) });
      }
    },

    dropKind: (kind: NewStageKind, screen: Point): void => {
      const spot = edits.phaseAt(on.toCanvas(screen));
      edits.add(kind, { in: kind === "exit" ? PROGRAM : spot.parent }, undefined, language, spot);
      afterEdit();
    },
    addKind: (kind: NewStageKind): void => {
      const node = store.state.graph.byPath.get(chosen().at(-1) ?? "");
      const leads = node !== undefined && node.exit === undefined && node.shape !== "final" && node.shape !== "history";
      if (leads) edits.add(kind, { after: node.path }, undefined, language, spotBeside(node.path));
      else edits.add(kind, { in: PROGRAM }, undefined, language);
      afterEdit();
    },
  };
};

export type NextActs = ReturnType<typeof createNextActs>;
