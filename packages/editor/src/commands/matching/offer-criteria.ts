import { say } from "../../may/sentence.ts";
import type { Command } from "../command.ts";
import { withCriteriaOffered } from "./matching-of.ts";

/** Adds the criteria that are missing to the choices of the field that is filled in with them. */
export const offerCriteria: Command<object> = {
  name: "offer-criteria",
  title: () => say("Ajouter les critères aux choix du champ", "Add the criteria to the choices of the field"),
  apply: withCriteriaOffered,
};
