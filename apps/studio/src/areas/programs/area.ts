import { IconRoute } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** What is offered to people: each program with its diagram and where people are in it. */
export const programsArea: Area = {
  id: "programs",
  entry: { title: { fr: "Programmes", en: "Programs" }, icon: IconRoute, to: "/programs" },
  needs: ["program.read"],
};
