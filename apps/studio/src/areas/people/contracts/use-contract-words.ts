import { useFormats, useTexts } from "@parcours/ui";
import type { ContractFile } from "../../../api/contracts.ts";
import { contractTexts } from "./texts.ts";

type Party = ContractFile["parties"][number];

const DAY_MS = 86_400_000;

/** Whole days since an instant. */
const daysSince = (instant: string, now: number = Date.now()): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / DAY_MS));

const nameOf = ({ name, title }: Party): string => name ?? title;

/** Where a contract stands and what each party has done, in words. */
export const useContractWords = () => {
  const t = useTexts(contractTexts);
  const { date, distance } = useFormats();
  const long = (instant: string): string => date(instant, { style: "long" });

  const waiting = (contract: ContractFile): string => {
    if (contract.pdfHash === null) return t("preparing");
    const [party] = contract.parties.filter(({ next }) => next);
    if (party === undefined) return t("preparing");
    const days = daysSince(party.askedAt ?? contract.openedAt);
    if (contract.may.sign?.role === party.role) return t("waitsForYou", { days });
    if (party.signsIn === "portal" && party.email === null) return t("unreachable", { name: nameOf(party) });
    return t("waitsFor", { name: nameOf(party), days });
  };

  const standing = (contract: ContractFile): string => {
    const { status, endedAt, endsAt, parties } = contract;
    const when = endedAt === null ? "" : distance(endedAt);
    switch (status) {
      case "open":
        return waiting(contract);
      case "completed": {
        if (endsAt !== null) return t("endsOn", { date: long(endsAt) });
        const last = parties
          .flatMap(({ signedAt }) => signedAt ?? [])
          .toSorted()
          .at(-1);
        return last === undefined ? t("completedPlain") : t("completed", { when: distance(last) });
      }
      case "declined": {
        const party = parties.find((one) => one.status === "declined");
        return party === undefined ? t("declinedPlain", { when }) : t("declined", { name: nameOf(party), when });
      }
      case "expired":
        return t("expired", { when });
      case "voided":
        return t("voided", { when });
      case "terminated":
        return t("terminated", { when });
      default:
        return status;
    }
  };

  const party = ({ status, means, signedAt, remindedAt, askedAt }: Party): string => {
    if (signedAt !== null) {
      const key = means === "paper" ? "onPaper" : means === "told" ? "told" : "signed";
      return t(key, { date: long(signedAt) });
    }
    if (status === "declined") return t("refused");
    if (remindedAt !== null) return t("reminded", { date: long(remindedAt) });
    return askedAt === null ? t("later") : t("asked", { date: long(askedAt) });
  };

  return { standing, party, name: nameOf, long };
};
