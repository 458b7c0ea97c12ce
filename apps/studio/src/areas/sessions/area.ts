import { IconCalendarEvent } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** Group moments: who is expected when and where, and who came. */
export const sessionsArea: Area = {
  id: "sessions",
  entry: { title: { fr: "Séances", en: "Group sessions" }, icon: IconCalendarEvent, to: "/sessions" },
  needs: ["enrollment.read"],
};
