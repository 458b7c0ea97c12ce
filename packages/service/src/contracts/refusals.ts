import { notFound, ServiceError } from "../errors.ts";

export const noContract = (): ServiceError => notFound({ fr: "Contrat", en: "Contract" });

const wrongState = (fr: string, en: string): ServiceError => new ServiceError("wrong_state", { fr, en });

export const notOpen = (): ServiceError =>
  wrongState("Ce contrat n’est plus à signer.", "This contract is not open for signature any more.");

export const notReady = (): ServiceError =>
  wrongState(
    "Le document est en préparation. Réessayez dans un instant.",
    "The document is being prepared. Try again in a moment.",
  );

export const notYourTurn = (): ServiceError =>
  wrongState("Une autre personne doit signer avant.", "Somebody else has to sign first.");

export const notRead = (): ServiceError =>
  wrongState("Lisez d’abord le document jusqu’au bout.", "Read the document to its end first.");

/** Something about an answer: the field, and what is wrong with it. */
export const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });
