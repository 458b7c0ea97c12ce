import { runEffects } from "../effects/run-effects.ts";
import type { Service } from "../context.ts";

/** Carries out effects, and those that follow from them, until there are none. */
export const runAllEffects = async (service: Service): Promise<void> => {
  while ((await runEffects(service)).taken > 0);
};
