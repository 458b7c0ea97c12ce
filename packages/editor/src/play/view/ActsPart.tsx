import { Alert, Checkbox, Select, Text } from "@mantine/core";
import type { Bilingual, ScenarioStep } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { noBreak } from "../../outline/sentence.ts";
import { offersOf, type Offer } from "../acts/offers.ts";
import type { Moment } from "../story/play-story.ts";
import { texts } from "../texts.ts";
import { roleTitle, type Play } from "../use-play.ts";
import { ActDialog } from "./ActDialog.tsx";
import { OfferRow } from "./OfferRow.tsx";
import { Part } from "./Part.tsx";
import classes from "./play.module.css";

interface ActsPartProps {
  play: Play;
  moment: Moment;
}

/** What may be done now and in whose name; what may not be done stands below with the reason. */
export const ActsPart = ({ play, moment }: ActsPartProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, acting, store, attempt } = play;
  const [asked, setAsked] = useState<Offer | undefined>(undefined);
  const [refused, setRefused] = useState<{ moment: Moment; messages: readonly Bilingual[] } | undefined>(undefined);
  const offers = offersOf({ document, graph, moment, acting, language });
  const [open, closed] = [offers.filter(({ allowed }) => allowed), offers.filter(({ allowed }) => !allowed)];

  const send = (step: ScenarioStep): readonly Bilingual[] => {
    const messages = attempt(step);
    setRefused(messages.length === 0 ? undefined : { moment, messages });
    return messages;
  };
  const pick = (offer: Offer): void => {
    if (offer.form === undefined && offer.reason === undefined) send(offer.step);
    else setAsked(offer);
  };
  const rows = (list: readonly Offer[]) => (
    <ul className={classes["offers"]}>
      {list.map((offer) => (
        <OfferRow key={offer.key} offer={offer} document={document} onPick={() => pick(offer)} />
      ))}
    </ul>
  );
  return (
    <Part title={t("acts")}>
      <Select
        size="xs"
        label={t("actAs")}
        allowDeselect={false}
        data={[
          { value: "auto", label: t("auto") },
          ...Object.keys(document.meta.roles).map((role) => ({
            value: role,
            label: roleTitle(document, role, language),
          })),
          { value: "organization", label: t("organization") },
        ]}
        value={acting.role}
        onChange={(role) => role !== null && store.actAs({ role, other: false })}
      />
      {acting.role !== "auto" && (
        <Checkbox
          size="xs"
          label={t("other")}
          checked={acting.other}
          onChange={(event) => store.actAs({ ...acting, other: event.currentTarget.checked })}
        />
      )}
      {refused?.moment === moment && asked === undefined && (
        <Alert color="red" title={t("refused")} role="alert">
          {refused.messages.map((message) => (
            <div key={message.en}>{noBreak(message[language], language)}</div>
          ))}
        </Alert>
      )}
      {moment.simulation.snapshot.status === "done" && <Text size="sm">{t("over")}</Text>}
      {offers.length === 0 && moment.simulation.snapshot.status !== "done" && <Text size="sm">{t("nobody")}</Text>}
      {open.length > 0 && rows(open)}
      {closed.length > 0 && (
        <div>
          <h3 className={classes["small"]}>{t("notNow")}</h3>
          {rows(closed)}
        </div>
      )}
      {asked !== undefined && (
        <ActDialog key={asked.key} offer={asked} moment={moment} onSend={send} onClose={() => setAsked(undefined)} />
      )}
    </Part>
  );
};
