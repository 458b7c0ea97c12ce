import type { Bilingual, Guard } from "@parcours/core";
import { say } from "./sentence.ts";

/** “Otherwise” is the opposite of at least one rule. */
export const mayGuard = (guard: Guard | undefined): Bilingual | null =>
  guard?.type === "otherwise" && guard.params.of.length === 0
    ? say("« Sinon » demande au moins une règle.", "“Otherwise” needs at least one rule.")
    : null;
