import { ActionIcon, Alert, Button, Group, Tooltip } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconArrowBackUp, IconArrowForwardUp, IconBookmarkPlus, IconChecklist, IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { noBreak } from "../../outline/sentence.ts";
import { stepWords } from "../../panels/scenarios/step-words.ts";
import { checkOf } from "../story/ending.ts";
import { lookAt, redoStep, restart, rewindTo, undoStep } from "../story/session.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import type { Block } from "../words/log.ts";
import { LogBlock } from "./LogBlock.tsx";
import { Part } from "./Part.tsx";
import classes from "./play.module.css";
import { SaveDialog } from "./SaveDialog.tsx";

interface LogPartProps {
  play: Play;
  blocks: readonly Block[];
}

/** What happened and why, newest first; a click goes back to that moment. */
export const LogPart = ({ play, blocks }: LogPartProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { store, session, played, at, moment, document, graph, attempt } = play;
  const readOnly = useEditorValue((state) => state.readOnly);
  const [saving, setSaving] = useState(false);
  const last = (played?.moments.length ?? 1) - 1;
  const broken = played?.broken;
  const brokenStep = broken === undefined ? undefined : session.story.steps[broken.step];
  const tool = (label: string, Icon: typeof IconRestore, disabled: boolean, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
  const tools = (
    <Group gap={2} wrap="nowrap">
      {tool(t("undo"), IconArrowBackUp, session.past.length === 0, () => store.update(undoStep))}
      {tool(t("redo"), IconArrowForwardUp, session.future.length === 0, () => store.update(redoStep))}
      {tool(t("restart"), IconRestore, session.story.steps.length === 0, () => store.update(restart))}
    </Group>
  );
  return (
    <Part title={t("log")} tools={tools}>
      {broken !== undefined && brokenStep !== undefined && (
        <Alert color="red" title={t("broken")} role="alert">
          <div>
            {t("brokenWhere", { step: broken.step + 1, what: stepWords(brokenStep, { document, graph, language }) })}
          </div>
          {broken.messages.map((message) => (
            <div key={message.en}>{noBreak(message[language], language)}</div>
          ))}
          <Button size="compact-sm" mt={8} onClick={() => store.update((s) => rewindTo(s, broken.step))}>
            {t("keepUntil")}
          </Button>
        </Alert>
      )}
      {at < last && (
        <div className={classes["past"]} role="note">
          <span>{t("past")}</span>
          <Group gap={6}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => store.update((s) => lookAt(s, s.story.steps.length))}
            >
              {t("toNow")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => store.update((s) => rewindTo(s, at))}>
              {t("cutHere")}
            </Button>
          </Group>
        </div>
      )}
      {moment !== undefined && (
        <Group gap={6}>
          {!readOnly && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconBookmarkPlus size={16} aria-hidden />}
              onClick={() => setSaving(true)}
            >
              {t("save")}
            </Button>
          )}
          <Tooltip label={t("checkHint")} multiline w={260}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconChecklist size={16} aria-hidden />}
              onClick={() => attempt(checkOf(moment))}
            >
              {t("check")}
            </Button>
          </Tooltip>
        </Group>
      )}
      <ol className={classes["log"]} reversed>
        {blocks.map((block) => (
          <LogBlock
            key={block.key}
            block={block}
            timeZone={play.scope.timeZone}
            place={block.at > at ? "later" : block.at === at ? "here" : "before"}
            onLook={() => store.update((s) => lookAt(s, block.at))}
          />
        ))}
      </ol>
      {saving && <SaveDialog play={play} onClose={() => setSaving(false)} />}
    </Part>
  );
};
