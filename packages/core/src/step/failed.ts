import { refuse, type Refusal } from "./event.ts";

/** The program itself failed: the run is to be held, with what happened as its cause. */
export const failed = (error: unknown): Refusal => {
  const cause = error instanceof Error ? error.message : String(error);
  return refuse(
    "failed",
    `Le programme s’est arrêté sur une erreur : ${cause}`,
    `The program stopped on an error: ${cause}`,
  );
};
