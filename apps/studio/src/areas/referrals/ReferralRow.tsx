import { Anchor, Button } from "@mantine/core";
import { ListRow, useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sitesQuery } from "../../api/people.ts";
import type { Referral } from "../../api/referrals.ts";
import { useMay } from "../../session/use-session.ts";
import settings from "../settings/settings.module.css";
import { useFieldWords } from "./field-words.ts";
import classes from "./referrals.module.css";
import { referralsTexts } from "./texts.ts";

/** The person's name, as far as it is passed on and may be seen. */
export const useReferredName = (): ((referral: Referral) => string) => {
  const t = useTexts(referralsTexts);
  return ({ person }) => {
    const { name } = person.facts;
    return typeof name === "string" ? name : t("someone");
  };
};

/** From where to where. */
const useWay = (): ((referral: Referral) => string) => {
  const t = useTexts(referralsTexts);
  const sites = useQuery(sitesQuery).data ?? [];
  const siteName = (id: string): string => sites.find((site) => site.id === id)?.title ?? id;
  return ({ direction, fromSite, toSite, organization }) => {
    if (direction === "internal") {
      const to = siteName(toSite ?? "");
      return fromSite === undefined ? t("toSite", { to }) : t("between", { from: siteName(fromSite), to });
    }
    if (direction === "outgoing") return t("toOrganization", { organization: organization ?? "" });
    const from = organization === undefined ? t("fromPartner") : t("fromOrganization", { organization });
    return toSite === undefined ? from : `${from}, ${t("forSite", { site: siteName(toSite) })}`;
  };
};

interface ReferralRowProps {
  referral: Referral;
  /** What can be done with it. */
  onAccept?: (() => void) | undefined;
  onDecline?: (() => void) | undefined;
  onWithdraw?: (() => void) | undefined;
}

/** One referral: who, from where to where, what they agreed to, what became of it. */
export const ReferralRow = ({ referral, onAccept, onDecline, onWithdraw }: ReferralRowProps) => {
  const t = useTexts(referralsTexts);
  const { date, distance, list } = useFormats();
  const fieldWords = useFieldWords();
  const name = useReferredName()(referral);
  const way = useWay()(referral);
  const mayOpen = useMay("participant.read");
  const { status, participant, person, message, consent, note, createdAt, decidedAt } = referral;
  return (
    <ListRow>
      <div>
        <span className={settings.name}>{name}</span>
        <span className={settings.under}>{way}</span>
        {participant !== undefined && mayOpen && (
          <Anchor size="sm" renderRoot={(props) => <Link to="/people/$id" params={{ id: participant }} {...props} />}>
            {t("openFile")}
          </Anchor>
        )}
      </div>
      <div>
        {message !== undefined && <p className={classes.message}>{message}</p>}
        <p className={classes.consent}>
          {t("consent", { by: consent.by, date: date(consent.at) })} <q>{consent.text}</q>
        </p>
        {person.fields.length > 1 && (
          <p className={classes.consent}>{t("passed", { fields: list(person.fields.map(fieldWords)) })}</p>
        )}
      </div>
      <div>
        {t(`status.${status}`)}
        <span className={settings.under}>{distance(decidedAt ?? createdAt)}</span>
        {note !== undefined && (
          <span className={settings.under}>
            {t("note")}
            <q>{note}</q>
          </span>
        )}
        <span className={classes.buttons}>
          {onAccept !== undefined && (
            <Button size="compact-md" aria-label={t("acceptOf", { name })} onClick={onAccept}>
              {t("accept")}
            </Button>
          )}
          {onDecline !== undefined && (
            <Button variant="default" size="compact-md" aria-label={t("declineOf", { name })} onClick={onDecline}>
              {t("decline")}
            </Button>
          )}
          {onWithdraw !== undefined && (
            <Button variant="subtle" size="compact-md" aria-label={t("withdrawOf", { name })} onClick={onWithdraw}>
              {t("withdraw")}
            </Button>
          )}
        </span>
      </div>
    </ListRow>
  );
};
