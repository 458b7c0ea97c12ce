import { Modal, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { textIn, type Fact } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { FactsField } from "../../panels/scenarios/FactsField.tsx";
import { cohortFields } from "../person/first-story.ts";
import { ownFields } from "../person/typical.ts";
import { changeBeginning } from "../story/session.ts";
import type { Story } from "../story/story.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import { MemberFacts } from "./MemberFacts.tsx";
import classes from "./play.module.css";

/** Everything that is so at the beginning: the person, the members of a pair or team, the cohort, free places, the day. */
export const PersonFacts = ({ play, onClose }: { play: Play; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, session, store } = play;
  const { story, name } = session;
  const change = (key: string, part: Partial<Story>): void =>
    store.update((before) => changeBeginning(before, part, key));
  const own = Object.keys(ownFields(document));
  const cohort = cohortFields(document);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("factsTitle", { name })}
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("factsHint")}
        </Text>
        <TextInput
          size="sm"
          label={t("name")}
          value={name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            store.update((before) => ({ ...before, name: value }));
          }}
        />
        <TextInput
          size="sm"
          type="datetime-local"
          label={t("startsOn")}
          value={story.start.slice(0, 16)}
          onChange={(event) => {
            const wall = event.currentTarget.value;
            if (wall !== "") change("start", { start: wall + story.start.slice(16) });
          }}
        />
        {own.length === 0 && <Text size="sm">{t("noFacts")}</Text>}
        {own.length > 0 && (
          <FactsField
            facts={story.participant}
            only={own}
            disabled={false}
            onChange={(participant) => change("participant", { participant })}
          />
        )}
        {Object.entries(document.meta.members ?? {}).map(([member, { title }]) => (
          <div key={member}>
            <h3 className={classes["small"]}>{t("member", { title: textIn(title, language) || member })}</h3>
            <MemberFacts
              document={document}
              member={member}
              facts={story.members?.[member] ?? {}}
              onChange={(facts: Record<string, Fact>) =>
                change(`member ${member}`, { members: { ...story.members, [member]: facts } })
              }
            />
          </div>
        ))}
        {cohort.length > 0 && (
          <div>
            <h3 className={classes["small"]}>{t("cohort")}</h3>
            <FactsField
              facts={story.cohort ?? {}}
              only={cohort}
              disabled={false}
              onChange={(facts) => change("cohort", { cohort: facts })}
            />
          </div>
        )}
        {Object.keys(document.meta.places ?? {}).length > 0 && (
          <div>
            <h3 className={classes["small"]}>{t("places")}</h3>
            {Object.entries(document.meta.places ?? {}).map(([id, { title }]) => (
              <NumberInput
                key={id}
                size="sm"
                label={textIn(title, language) || id}
                min={0}
                allowDecimal={false}
                value={story.places?.[id] ?? 0}
                onChange={(count) =>
                  typeof count === "number" && change(`place ${id}`, { places: { ...story.places, [id]: count } })
                }
              />
            ))}
          </div>
        )}
      </Stack>
    </Modal>
  );
};
