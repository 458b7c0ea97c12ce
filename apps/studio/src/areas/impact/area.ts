import { IconChartBar } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** What programs bring about, in figures: for those who fund them, and for those who answer to them. */
export const impactArea: Area = {
  id: "impact",
  entry: { title: { fr: "Impact", en: "Impact" }, icon: IconChartBar, to: "/impact" },
  needs: ["impact.read"],
  home: ["funder"],
};
