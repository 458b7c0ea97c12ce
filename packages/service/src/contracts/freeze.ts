import {
  contractPage,
  dateInContract,
  factInContract,
  fillContract,
  type Language,
  localDate,
  readContract,
  textIn,
} from "@parcours/core";
import type { ContractDocument, Participant } from "@parcours/store";
import { sha256 } from "./evidence/chain.ts";
import { factReader, languageOf, type PartyScope } from "./parties.ts";

/** In whose language a contract is written: the participant's, or that of the first member of a pair who signs. */
export const documentLanguage = ({ people }: PartyScope, roles: readonly string[]): Language => {
  const members = [...roles.map((role) => people.members.get(role)), ...people.members.values()];
  const reader: Participant | undefined = people.participant ?? members.find((member) => member !== undefined);
  return languageOf(reader);
};

interface Frozen {
  contractId: string;
  contract: string;
  at: string;
  language: Language;
}

/** The text of a contract as it stands the moment it opens; later changes of the person's file do not change it. */
export const freezeText = (
  { contractId, contract, at, language }: Frozen,
  scope: PartyScope,
): Omit<ContractDocument, "pdfHash"> => {
  const { program, people, snapshot } = scope;
  const { definition, timeZone } = program.compiled;
  const { meta } = definition;
  const written = meta.contracts?.[contract];
  const body = textIn(written?.body, language);
  const fact = factReader(scope);
  const valueOf = (place: string): string | undefined => {
    if (place === "participant.name") return people.participant?.name;
    if (place === "program.title") return textIn(meta.title, language);
    if (place === "today") return dateInContract(localDate(at, timeZone), language);
    const field = Object.hasOwn(meta.fields ?? {}, place) ? meta.fields?.[place] : undefined;
    return field && factInContract(fact(place), field, language);
  };
  const { text } = fillContract(readContract(body), valueOf, language);
  const title = textIn(written?.title, language) || contract;
  const html = contractPage(text, { title, language });
  return {
    contractId,
    enrollmentId: snapshot.enrollment,
    programId: program.id,
    version: program.version,
    title,
    language,
    templateHash: sha256(body),
    blocks: text,
    html,
    htmlHash: sha256(html),
    frozenAt: at,
  };
};
