import { holderAt, transitionsAt, type Holder, type TransitionAddress } from "../../graph/address.ts";
import { withHolder, withTransitions } from "../../graph/change.ts";
import { withMoved } from "../../graph/records.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Changes when a branch is tried: `to` is its place among those for the same event, from 0. */
export const reorderBranch: Command<{ at: TransitionAddress; to: number }> = {
  name: "reorder-branch",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer l’ordre de ${words.fr}`, en: `Change the order of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, to }) => {
    const written = transitionsAt(holderAt(document, at.from), at);
    if (!Array.isArray(written)) return document;
    const place = Math.max(0, Math.min(to, written.length - 1));
    if (place === at.index) return document;
    return withHolder<Holder>(document, at.from, (holder) =>
      withTransitions(holder, at, withMoved(written, at.index, place)),
    );
  },
  select: (before, { at, to }) => {
    const written = transitionsAt(holderAt(before, at.from), at);
    const last = Array.isArray(written) ? written.length - 1 : 0;
    return { kind: "transition", at: { ...at, index: Math.max(0, Math.min(to, last)) } };
  },
};
