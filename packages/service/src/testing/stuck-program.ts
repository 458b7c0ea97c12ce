import { quotaProgram } from "./quota-program.ts";

const free = { type: "place", params: { place: "seat" } };
const decision = (id: string, target: string) => ({
  id,
  meta: { kind: "decision", title: { fr: id, en: id } },
  always: { target, guard: free },
  on: { drop: { target: "#gone" } },
});

/** Goes round for ever on `spin` while a place is free: what no check lets through, and what holds a run. */
export const stuckProgram = (slug = "stuck") => {
  const program = quotaProgram({ slug, place: { limit: 1 } }) as {
    meta: { fields: object };
    states: Record<string, { on?: Record<string, unknown>; after?: unknown }>;
  };
  program.states["left"] = decision("left", "#right");
  program.states["right"] = decision("right", "#left");
  program.states["request"]!.on!["spin"] = { target: "#left" };
  program.states["request"]!.after = { P1D: { target: "#gone" } };
  program.meta.fields = {
    city: {
      type: "text",
      title: { fr: "Ville", en: "City" },
      sensitivity: "ordinary",
      purpose: { fr: "Joindre.", en: "To reach." },
      source: "participant",
    },
  };
  return program as unknown as Record<string, unknown>;
};
