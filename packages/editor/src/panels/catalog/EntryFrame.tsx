import { Button, Text } from "@mantine/core";
import { textIn, type Text as Words } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { whyNot } from "../../commands/command.ts";
import { removeEntry } from "../../commands/catalog/remove-entry.ts";
import { renameEntry } from "../../commands/catalog/rename-entry.ts";
import { entryKeys } from "../../commands/catalog/catalog.ts";
import type { Catalog } from "../../graph/selection.ts";
import { usePanel } from "../frame/use-panel.ts";
import { IdField } from "../fields/IdField.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { texts } from "../frame/texts.ts";
import { useEdit } from "../frame/use-edit.ts";
import { SECTION_WORDS } from "./section-words.ts";
import { EntryUses } from "./EntryUses.tsx";

interface EntryFrameProps {
  catalog: Catalog;
  id: string;
  title: Words | undefined;
  children: ReactNode;
}

/** What every entry of a catalogue has: the way back, problems, its parts, where it is used, its id, and the way out. */
export const EntryFrame = ({ catalog, id, title, children }: EntryFrameProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, face, select } = usePanel();
  const edit = useEdit();
  const words = SECTION_WORDS[catalog];
  const objection = whyNot(removeEntry, document, { catalog, id });
  return (
    <PanelFrame
      key={`${catalog}/${id}`}
      kind={words.one[language]}
      title={textIn(title, language) || id}
      back={{ where: words.many[language], go: () => select({ kind: "program", section: catalog }) }}
    >
      <PanelProblems path={`/${(entryKeys(document, catalog, id) ?? []).join("/")}`} />
      {children}
      <EntryUses catalog={catalog} id={id} />
      {(face === "details" || !readOnly) && (
        <PanelPart>
          {face === "details" && (
            <IdField
              key={id}
              label={t("id")}
              description=""
              value={id}
              disabled={readOnly}
              whyNot={(to) => whyNot(renameEntry, document, { catalog, id, to })}
              onRename={(to) => edit(renameEntry, { catalog, id, to })}
            />
          )}
          {!readOnly && (
            <>
              <Button
                variant="subtle"
                color="red"
                {...(objection === null && { c: "var(--mantine-color-error)" })}
                size="compact-sm"
                w="fit-content"
                disabled={objection !== null}
                onClick={() => edit(removeEntry, { catalog, id })}
              >
                {t("remove")}
              </Button>
              {objection !== null && (
                <Text size="xs" c="dimmed">
                  {t("removeFirst")}
                </Text>
              )}
            </>
          )}
        </PanelPart>
      )}
    </PanelFrame>
  );
};
