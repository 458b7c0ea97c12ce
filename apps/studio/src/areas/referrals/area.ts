import { IconArrowsExchange } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** People proposed to another site or organization, and those proposed to this one. */
export const referralsArea: Area = {
  id: "referrals",
  entry: { title: { fr: "Orientations", en: "Referrals" }, icon: IconArrowsExchange, to: "/referrals" },
  needs: ["referral.read"],
};
