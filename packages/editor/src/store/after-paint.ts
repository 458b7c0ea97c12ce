import type { AfterPaint } from "./lagging.ts";

/** In a task of its own behind the next frame. */
export const afterPaint: AfterPaint = (then) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
