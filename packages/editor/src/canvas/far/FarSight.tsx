import { useStore } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";
import { farTitle, ON_SCREEN } from "./far-sight.ts";

/**
 * Tells the diagram how far away it is looked at: from afar cards say their titles only, in letters as large as they have
 * room for, and wires say nothing until they are pointed at. The rest is in the styles; no card is rendered again.
 */
export const FarSight = ({ ground }: { ground: RefObject<HTMLElement | null> }) => {
  const size = useStore(({ transform }) => farTitle(transform[2]));
  useLayoutEffect(() => {
    const place = ground.current;
    if (place === null) return;
    place.toggleAttribute("data-far", size !== undefined);
    if (size === undefined) return;
    place.style.setProperty("--far-title", `${size}px`);
    // What is scaled by this is about as large on the screen as it is from near.
    place.style.setProperty("--far-scale", String(size / ON_SCREEN));
  }, [ground, size]);
  return null;
};
