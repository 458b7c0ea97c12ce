import { Checkbox, Group } from "@mantine/core";
import type { Notice } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntriesPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "../program/catalog-texts.ts";
import { filledText } from "./merge-fields.ts";
import { MergeText } from "./MergeText.tsx";
import { PreviewLanguage } from "./PreviewLanguage.tsx";
import { Sent } from "./Sent.tsx";

const CHANNELS = ["mail", "sms", "portal"] as const satisfies readonly Notice["channels"][number][];

/** A message: to whom, how, and what it says, as it will be read. */
export const NoticePanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const { entry, set, readOnly } = useEntry("notices", id);
  const [shown, setShown] = useState(language);
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="notices" id={id} title={entry.title ?? entry.subject}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          disabled={readOnly}
          onChange={(title) => set("title", title)}
        />
        <EntriesPicker
          label={t("to")}
          entries={document.meta.roles}
          value={entry.to}
          disabled={readOnly}
          error={entry.to.length === 0 ? t("toNeeded") : undefined}
          onChange={(to) => set("to", to ?? [])}
        />
        <Checkbox.Group
          size="sm"
          label={t("channels")}
          value={entry.channels}
          error={entry.channels.length === 0 ? t("channelNeeded") : undefined}
          onChange={(channels) =>
            set(
              "channels",
              CHANNELS.filter((channel) => channels.includes(channel)),
            )
          }
        >
          <Group gap="md" mt={4}>
            {CHANNELS.map((channel) => (
              <Checkbox key={channel} size="sm" value={channel} label={t(channel)} disabled={readOnly} />
            ))}
          </Group>
        </Checkbox.Group>
      </PanelPart>
      <PanelPart>
        <MergeText
          label={t("subject")}
          value={entry.subject}
          required
          disabled={readOnly}
          onChange={(subject) => set("subject", subject ?? "")}
        />
        <MergeText
          label={t("body")}
          value={entry.body}
          required
          multiline
          minRows={4}
          disabled={readOnly}
          onChange={(body) => set("body", body ?? "")}
        />
      </PanelPart>
      <PanelPart title={t("preview")} tools={<PreviewLanguage value={shown} onChange={setShown} />}>
        <Sent
          subject={filledText(entry.subject, document, shown)}
          body={filledText(entry.body, document, shown)}
          language={shown}
        />
      </PanelPart>
    </EntryFrame>
  );
};
