import { IconSun } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** What needs me now: where the day begins. */
export const todayArea: Area = {
  id: "today",
  entry: { title: { fr: "Aujourd’hui", en: "Today" }, icon: IconSun, to: "/today" },
  needs: ["enrollment.read"],
};
