import { Button, Group, Text } from "@mantine/core";
import { daysBetween, localDate, textIn, type ScenarioStep } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { ownFields } from "../person/typical.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import type { Moment } from "../story/play-story.ts";
import { factsIn, stagesIn } from "../words/say.ts";
import { Part } from "./Part.tsx";
import { PersonChoice } from "./PersonChoice.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { UpdateDialog, type Updated } from "./UpdateDialog.tsx";

interface PersonPartProps {
  play: Play;
  moment: Moment | undefined;
  onStep: (step: ScenarioStep) => void;
}

type Open = "choose" | "facts" | Updated | undefined;

/** Who tries the program, what is known of them now, and how somebody else is chosen or made. */
export const PersonPart = ({ play, moment, onStep }: PersonPartProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, session, scope } = play;
  const [open, setOpen] = useState<Open>(undefined);
  const close = (): void => setOpen(undefined);
  const own = ownFields(document);
  const facts = moment?.simulation.snapshot.machine.context.person ?? session.story.participant;
  const now = moment?.simulation.now ?? session.story.start;
  const birth = Object.entries(own).find(([id, { type }]) => type === "date" && /birth|naissance/i.test(id))?.[0];
  const born = birth === undefined ? undefined : facts[birth];
  const age =
    typeof born === "string" && born !== ""
      ? Math.floor(daysBetween(born, localDate(now, scope.timeZone)) / 365.2425)
      : undefined;
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null && fact !== ""));
  const stages = moment?.simulation.snapshot.stages ?? [];
  return (
    <Part title={t("person")}>
      <div>
        <Text fw={600}>
          {session.name}
          {age !== undefined && age >= 0 && `, ${t("years", { age })}`}
        </Text>
        {Object.keys(known).length > 0 && (
          <Text size="xs" c="dimmed">
            {factsIn(known, scope)}
          </Text>
        )}
        {stages.length > 0 && (
          <Text size="sm" mt={4}>
            {t("standing")} <strong>{stagesIn(stages, scope)}</strong>
          </Text>
        )}
      </div>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => setOpen("choose")}>
          {t("choose")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setOpen("facts")}>
          {t("edit")}
        </Button>
        {moment?.simulation.snapshot.status !== "done" && moment !== undefined && (
          <>
            {Object.keys(own).length > 0 && (
              <Button size="compact-xs" variant="default" onClick={() => setOpen({ kind: "person" })}>
                {t("updateRecord")}
              </Button>
            )}
            {Object.entries(document.meta.members ?? {}).map(([member, { title }]) => (
              <Button
                key={member}
                size="compact-xs"
                variant="default"
                onClick={() => setOpen({ kind: "member", member })}
              >
                {t("updateMember", { title: textIn(title, language) || member })}
              </Button>
            ))}
          </>
        )}
      </Group>
      {open === "choose" && <PersonChoice play={play} onClose={close} />}
      {open === "facts" && <PersonFacts play={play} onClose={close} />}
      {typeof open === "object" && moment !== undefined && (
        <UpdateDialog play={play} moment={moment} updated={open} onStep={onStep} onClose={close} />
      )}
    </Part>
  );
};
