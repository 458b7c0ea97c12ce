import { IconUsers } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** Those who are accompanied: the caseload and each person's file. */
export const peopleArea: Area = {
  id: "people",
  entry: { title: { fr: "Personnes", en: "People" }, icon: IconUsers, to: "/people" },
  needs: ["enrollment.read"],
};
