import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { textIn, type Bilingual, type Text as Words } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { BilingualField } from "../../panels/fields/BilingualField.tsx";
import { useEditorStore } from "../../store/editor-context.ts";
import { keepStory } from "../story/keep-story.ts";
import { keptAs } from "../story/session.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";

/** Names the run and keeps it among the scenarios of the program. */
export const SaveDialog = ({ play, onClose }: { play: Play; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const editor = useEditorStore();
  const { store, session, document, played } = play;
  const open = document.meta.scenarios?.find(({ id }) => id === session.scenario);
  const [title, setTitle] = useState<Words | undefined>(open?.title);
  const [replace, setReplace] = useState(open !== undefined);
  const [refusal, setRefusal] = useState<Bilingual | undefined>(undefined);
  if (played === undefined) return null;

  const keep = (): void => {
    const kept = keepStory(editor, played, title ?? "", replace ? open?.id : undefined);
    if (!kept.ok) return setRefusal(kept.reason);
    store.update((before) => keptAs(before, kept.id, kept.story));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("saveTitle")} closeButtonProps={{ "aria-label": t("close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t("saveHint")}
          </Text>
          {refusal !== undefined && (
            <Alert color="red" role="alert">
              {refusal[language]}
            </Alert>
          )}
          <BilingualField label={t("title")} value={title} required onChange={setTitle} />
          {open !== undefined && (
            <Checkbox
              label={t("replaceScenario")}
              checked={replace}
              onChange={(event) => setReplace(event.currentTarget.checked)}
            />
          )}
          <Group>
            <Button type="submit" disabled={textIn(title, language) === ""}>
              {t("saveNow")}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
