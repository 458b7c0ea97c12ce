import { useEffect, useState } from "react";
import { afterPaint } from "./after-paint.ts";

/** A value behind the frame that shows what came of it: for what would keep that frame waiting. */
export const useAfterPaint = <T>(value: T): T => {
  const [shown, setShown] = useState({ value });
  useEffect(() => {
    if (shown.value !== value) return afterPaint(() => setShown({ value }));
    return undefined;
  }, [value, shown]);
  return shown.value;
};
