import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { contextOf, textIn, type Fact, type ScenarioStep } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { FactsField } from "../../panels/scenarios/FactsField.tsx";
import { ownFields } from "../person/typical.ts";
import type { Moment } from "../story/play-story.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import { MemberFacts } from "./MemberFacts.tsx";

type Facts = Record<string, Fact>;

/** Whose facts are learned now. */
export type Updated = { kind: "person" } | { kind: "member"; member: string };

interface UpdateDialogProps {
  play: Play;
  moment: Moment;
  updated: Updated;
  onStep: (step: ScenarioStep) => void;
  onClose: () => void;
}

const different = (facts: Facts, before: Facts): Facts =>
  Object.fromEntries([
    ...Object.entries(facts).filter(([id, fact]) => JSON.stringify(fact) !== JSON.stringify(before[id])),
    ...Object.keys(before)
      .filter((id) => !Object.hasOwn(facts, id))
      .map((id): [string, Fact] => [id, null]),
  ]);

/** Facts that become known, or change, in the middle of a run. */
export const UpdateDialog = ({ play, moment, updated, onStep, onClose }: UpdateDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document } = play;
  const context = contextOf(moment.simulation.snapshot);
  const before = updated.kind === "person" ? context.person : (context.members[updated.member] ?? {});
  const [facts, setFacts] = useState<Facts>(before);
  const title =
    updated.kind === "person"
      ? t("updateRecord")
      : t("updateMember", {
          title: textIn(document.meta.members?.[updated.member]?.title, language) || updated.member,
        });
  const changed = different(facts, before);
  const send = (): void => {
    onStep(
      updated.kind === "person"
        ? { send: { type: "person.updated", data: changed } }
        : { send: { type: "member.updated", data: { member: updated.member, data: changed } } },
    );
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ "aria-label": t("close") }}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("updateHint")}
        </Text>
        {updated.kind === "person" ? (
          <FactsField facts={facts} only={Object.keys(ownFields(document))} disabled={false} onChange={setFacts} />
        ) : (
          <MemberFacts document={document} member={updated.member} facts={facts} onChange={setFacts} />
        )}
        <Group>
          <Button disabled={Object.keys(changed).length === 0} onClick={send}>
            {t("update")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
