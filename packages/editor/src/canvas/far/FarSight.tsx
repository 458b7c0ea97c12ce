import { useStore } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";
import { isFar } from "./far-sight.ts";

/**
 * Tells the diagram whether it is looked at from afar: then cards say their titles only, in large letters, and wires say
 * nothing until they are pointed at. The rest is in the styles; no card is rendered again, and nothing at other zooms.
 */
export const FarSight = ({ ground }: { ground: RefObject<HTMLElement | null> }) => {
  const far = useStore(({ transform }) => isFar(transform[2]));
  useLayoutEffect(() => void ground.current?.toggleAttribute("data-far", far), [ground, far]);
  return null;
};
