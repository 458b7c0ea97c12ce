import { IconUsersGroup } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** Promotions: their dates, places, waiting lists, rankings. */
export const cohortsArea: Area = {
  id: "cohorts",
  entry: { title: { fr: "Promotions", en: "Cohorts" }, icon: IconUsersGroup, to: "/cohorts" },
  needs: ["enrollment.read"],
};
