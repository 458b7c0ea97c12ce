import { LoadingRows, useTextIn, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { type ContractFile, contractsQuery } from "../../../api/contracts.ts";
import { ContractActions } from "./ContractActions.tsx";
import classes from "./contracts.module.css";
import { contractTexts } from "./texts.ts";
import { useContractWords } from "./use-contract-words.ts";

const ContractCard = ({ contract }: { contract: ContractFile }) => {
  const t = useTexts(contractTexts);
  const say = useTextIn();
  const words = useContractWords();
  const { as, expiresAt, parties, pdfHash, program, status, title } = contract;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          {title}
          {as !== null && ` (${t(as)})`}
        </h3>
        <span className={classes.quiet}>{say(program.title)}</span>
      </div>
      <p>
        <strong>{words.standing(contract)}</strong>
        {status === "open" && expiresAt !== null && (
          <span className={classes.quiet}> · {t("until", { date: words.long(expiresAt) })}</span>
        )}
      </p>
      <ol className={classes.parties} aria-label={t("parties")}>
        {parties.map((party) => (
          <li key={party.role}>
            {party.name === null ? party.title : `${party.name}, ${party.title}`}{" "}
            <span className={classes.quiet}>{words.party(party)}</span>
          </li>
        ))}
      </ol>
      <ContractActions contract={contract} />
      {pdfHash !== null && <p className={classes.hash}>{t("fingerprint", { hash: pdfHash })}</p>}
    </li>
  );
};

/**
 * Every contract of a person, over all programs: where it stands in words, and what can be done. With `enrollment`, only
 * those of that journey.
 */
export const ContractsPart = ({ person, enrollment }: { person: string; enrollment?: string }) => {
  const t = useTexts(contractTexts);
  const { data } = useQuery({ ...contractsQuery(person), throwOnError: true });
  const contracts = data?.filter((one) => enrollment === undefined || one.enrollment === enrollment);
  if (contracts === undefined) return <LoadingRows rows={2} height={120} label={t("title")} />;
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">{t("title")}</h2>
      {contracts.length === 0 ? (
        <p className={classes.quiet}>{t("none")}</p>
      ) : (
        <ul className={classes.cards}>
          {contracts.map((contract) => (
            <ContractCard key={contract.id} contract={contract} />
          ))}
        </ul>
      )}
    </section>
  );
};
