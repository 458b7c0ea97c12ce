import { formatDate, useLanguage, useTexts } from "@parcours/ui";
import type { PortalContract } from "./contract.ts";
import classes from "./sign.module.css";
import { signTexts } from "./texts.ts";

type Party = PortalContract["parties"][number];

const nameOf = ({ name, title }: Party): string => (name === null ? title : `${name}, ${title}`);

/** Who signs, in order, and where each of them stands. */
export const Parties = ({ parties }: Pick<PortalContract, "parties">) => {
  const t = useTexts(signTexts);
  const { language } = useLanguage();
  const day = (instant: string): string => formatDate(instant, language, { style: "long" });
  const stands = ({ status, signedAt, next }: Party): string => {
    if (signedAt !== null) return t("signedOn", { date: day(signedAt) });
    if (status === "declined") return t("refused");
    return next ? t("theirTurn") : t("later");
  };
  return (
    <section aria-labelledby="who-signs" className={classes.parties}>
      <h2 id="who-signs">{t("parties")}</h2>
      <ol>
        {parties.map((party) => (
          <li key={party.title}>
            <strong>
              {nameOf(party)}
              {party.self && ` (${t("you")})`}
            </strong>{" "}
            {stands(party)}
          </li>
        ))}
      </ol>
    </section>
  );
};
