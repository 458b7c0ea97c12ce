import type { Definition } from "@parcours/core";
import { useFormats, useTextIn, useTexts } from "@parcours/ui";
import type { Contract } from "../../api/people.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

const STATUS = {
  open: "contractOpen",
  draft: "contractDraft",
  completed: "contractCompleted",
  declined: "contractDeclined",
  expired: "contractExpired",
  voided: "contractVoided",
  terminated: "contractTerminated",
} as const;

type Party = Contract["parties"][number] & { signedAt?: string; declinedAt?: string };

/** Contracts of a journey: their state, and who has signed. */
export const ContractList = ({ contracts, definition }: { contracts: readonly Contract[]; definition: Definition }) => {
  const t = useTexts(peopleTexts);
  const say = useTextIn();
  const { distance } = useFormats();
  if (contracts.length === 0) return <p className={classes.none}>{t("noContracts")}</p>;
  const partyWords = (party: Party): string => {
    const role = say(definition.meta.roles?.[party.role]?.title) || party.role;
    if (party.signedAt !== undefined) return t("partySigned", { role });
    return party.declinedAt === undefined ? t("partyWaiting", { role }) : t("partyDeclined", { role });
  };
  return (
    <ul className={classes.plainList}>
      {contracts.map((contract) => {
        const status = Object.hasOwn(STATUS, contract.status)
          ? t(STATUS[contract.status as keyof typeof STATUS])
          : contract.status;
        return (
          <li key={contract.id} className={classes.item}>
            <span>
              <span className={classes.itemTitle}>
                {say(definition.meta.contracts?.[contract.contract]?.title) || contract.contract}
              </span>
              <br />
              <span className={classes.lineMore}>{contract.parties.map(partyWords).join(" · ")}</span>
            </span>
            <span>
              {status}, {distance(contract.endedAt ?? contract.openedAt)}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
