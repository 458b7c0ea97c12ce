import type { Check } from "./check.ts";

/** Coming back is possible when it is promised. */
export const reEntryCheck: Check = {
  name: "re-entry",
  run: ({ meta }, report) => {
    if (typeof meta.again !== "object" || /[1-9]/.test(meta.again.after)) return;
    report.error("/meta/again/after", {
      fr: "Le délai avant de pouvoir revenir dans le programme est nul : choisissez « après une sortie ».",
      en: "The time before somebody may come back to the program is nothing: choose “after an exit”.",
    });
  },
};
