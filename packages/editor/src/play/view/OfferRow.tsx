import { UnstyledButton } from "@mantine/core";
import { formatList, useLanguage, useTexts } from "@parcours/ui";
import {
  IconChevronRight,
  IconForms,
  IconHomePlus,
  IconLock,
  IconSignature,
  IconSquareCheck,
} from "@tabler/icons-react";
import type { Document } from "../../graph/document.ts";
import { noBreak } from "../../outline/sentence.ts";
import type { Offer } from "../acts/offers.ts";
import { texts } from "../texts.ts";
import { roleTitle } from "../use-play.ts";
import classes from "./play.module.css";

const ICONS = { event: IconChevronRight, contract: IconSignature, task: IconSquareCheck, place: IconHomePlus };

interface OfferRowProps {
  offer: Offer;
  document: Document;
  onPick: () => void;
}

/** Something that may be done, with who does it; or that may not, with the reason. */
export const OfferRow = ({ offer, document, onPick }: OfferRowProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { as, by } = offer.step;
  const Icon = !offer.allowed ? IconLock : offer.form === undefined ? ICONS[offer.group] : IconForms;
  const roles = offer.by.map((role) => roleTitle(document, role, language));
  const doer = as === undefined ? formatList(roles, language) : roleTitle(document, as, language);
  const whose =
    doer === ""
      ? t("organization")
      : t(offer.allowed && as !== undefined ? "asRole" : "by", { role: doer, roles: doer });
  const content = (
    <>
      <Icon size={18} aria-hidden />
      <span className={classes["grow"]}>
        <span className={classes["what"]}>{noBreak(offer.title, language)}</span>
        <span className={classes["whose"]}>
          {offer.allowed ? whose : noBreak(offer.why?.[language] ?? "", language)}
          {by === undefined || !offer.allowed ? "" : `, ${t("second")}`}
          {offer.allowed ? "" : ` (${t("by", { roles: formatList(roles, language) || t("organization") })})`}
        </span>
      </span>
    </>
  );
  return (
    <li>
      {offer.allowed ? (
        <UnstyledButton className={classes["offer"] ?? ""} onClick={onPick}>
          {content}
        </UnstyledButton>
      ) : (
        <div className={classes["offer"]} data-closed>
          {content}
        </div>
      )}
    </li>
  );
};
