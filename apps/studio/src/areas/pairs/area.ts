import { IconHeartHandshake } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** Pairs and teams: who might fit whom, what was proposed, where each stands. */
export const pairsArea: Area = {
  id: "pairs",
  entry: { title: { fr: "Binômes", en: "Pairs" }, icon: IconHeartHandshake, to: "/pairs" },
  needs: ["enrollment.read"],
  actions: [
    {
      id: "new-pair",
      title: { fr: "Proposer un binôme", en: "Propose a pair" },
      keywords: ["mentor", "match", "rapprochement", "équipe", "team"],
      icon: IconHeartHandshake,
      needs: ["enrollment.start"],
      to: "/pairs/new",
    },
  ],
};
