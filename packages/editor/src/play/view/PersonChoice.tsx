import { Modal, Stack, Text, UnstyledButton } from "@mantine/core";
import { textIn } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMemo } from "react";
import { firstStory } from "../person/first-story.ts";
import { typicalPeople, type Typical } from "../person/typical.ts";
import { begin } from "../story/session.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import { factsIn } from "../words/say.ts";
import classes from "./play.module.css";

const ANSWER = { true: "yes", false: "no", unknown: "unsure" } as const;

/** A few people worth trying the program on, each told by what is different about them. */
export const PersonChoice = ({ play, onClose }: { play: Play; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, scope, store, session } = play;
  const today = useMemo(() => ({ now: session.story.start, timeZone: scope.timeZone }), [session.story.start, scope]);
  const people = useMemo(() => typicalPeople(document, today), [document, today]);

  const choose = ({ name, facts }: Typical): void => {
    const fresh = firstStory(document, facts, today);
    // The cohort, the members and the places stay as they were made.
    const { start, cohort, members, places } = session.story;
    const story = {
      ...fresh,
      start,
      ...(cohort && { cohort }),
      ...(members && { members }),
      ...(places && { places }),
    };
    store.update((before) => begin(before, { name, story, scenario: undefined }));
    onClose();
  };
  const changed = (person: Typical): string =>
    person.changed
      .map(({ rule, result }) =>
        t(ANSWER[result], { rule: textIn(document.meta.rules?.[rule]?.title, language) || rule }),
      )
      .join(" · ");
  return (
    <Modal opened onClose={onClose} title={t("choosePerson")} closeButtonProps={{ "aria-label": t("close") }}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("chooseHint")}
      </Text>
      <Stack gap={6}>
        {people.map((person) => (
          <UnstyledButton key={person.name} className={classes["someone"] ?? ""} onClick={() => choose(person)}>
            <strong>{person.name}</strong>
            <span>{factsIn(person.facts, scope) || t("nothingKnown")}</span>
            {person.sort === "usual" && <small>{t("usual")}</small>}
            {person.sort === "other" && <small>{changed(person)}</small>}
          </UnstyledButton>
        ))}
      </Stack>
    </Modal>
  );
};
