import { Button, Text, TextInput } from "@mantine/core";
import { textIn, type Language, type Text as Words } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { addEntry } from "../../commands/catalog/add-entry.ts";
import { entriesOf, entryKeys } from "../../commands/catalog/catalog.ts";
import { reorderEntry } from "../../commands/catalog/reorder-entry.ts";
import type { Catalog } from "../../graph/selection.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { usePanel } from "../frame/use-panel.ts";
import { SortableList } from "../fields/SortableList.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { ProblemCount } from "../frame/ProblemCount.tsx";
import classes from "../frame/panel.module.css";
import { texts } from "../frame/texts.ts";
import { useEdit } from "../frame/use-edit.ts";
import { typeset } from "../../graph/typeset.ts";
import { entryNote } from "./entry-note.ts";
import { SECTION_WORDS } from "./section-words.ts";
import { startEntry } from "./start-entry.ts";

/** Words between French quotation marks stay with them. */
const fixed = (words: string, language: Language): string =>
  language === "fr" ? typeset({ fr: words, en: "" }).fr : words;

/** What an entry is called; a message without a title by its subject. */
const titleOf = (entry: unknown): Words | undefined => {
  if (typeof entry !== "object" || entry === null) return undefined;
  if ("title" in entry) return entry.title as Words;
  return "subject" in entry ? (entry.subject as Words) : undefined;
};

/** The entries of a catalogue: find one, open it, add one, put them in order. */
export const EntryList = ({ catalog }: { catalog: Catalog }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, select } = usePanel();
  const findings = useEditorValue((state) => state.findings);
  const edit = useEdit();
  const [search, setSearch] = useState("");
  const words = SECTION_WORDS[catalog];
  /** Problems of an entry and of what is in it; entries of a list are named by their place there. */
  const problemsOf = (id: string): number => {
    const place = `/${(entryKeys(document, catalog, id) ?? []).join("/")}`;
    return findings.problems.filter(({ path }) => path === place || path.startsWith(`${place}/`)).length;
  };
  const entries = entriesOf(document, catalog).map(({ id, entry }) => ({
    id,
    name: textIn(titleOf(entry), language) || id,
    note: fixed(entryNote(document, catalog, id, entry, language), language),
    problems: problemsOf(id),
  }));
  const add = (): void => {
    const title = { fr: `Nouveau : ${words.one.fr.toLowerCase()}`, en: `New ${words.one.en.toLowerCase()}` };
    edit(addEntry, startEntry(document, catalog, title));
  };
  const wanted = search.trim().toLowerCase();
  const shown = entries.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted));
  return (
    <PanelFrame
      kind={t("program")}
      title={words.many[language]}
      back={{ where: t("program"), go: () => select({ kind: "none" }) }}
      tools={
        !readOnly &&
        entries.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={words.add[language]}
            onClick={add}
          >
            {t("add")}
          </Button>
        )
      }
    >
      <PanelPart>
        <Text size="sm" c="dimmed">
          {words.about[language]}
        </Text>
        {entries.length > 8 && (
          <TextInput
            size="sm"
            type="search"
            aria-label={t("find")}
            placeholder={t("find")}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {entries.length === 0 && <Text size="sm">{t("empty")}</Text>}
        {entries.length === 0 && !readOnly && (
          <Button
            size="sm"
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={add}
          >
            {words.add[language]}
          </Button>
        )}
        <SortableList
          label={words.many[language]}
          rows
          disabled={readOnly || wanted !== ""}
          items={shown.map(({ id, name, note, problems }) => ({
            key: id,
            name,
            content: (
              <button
                type="button"
                className={classes["link"]}
                onClick={() => select({ kind: "program", section: catalog, id })}
              >
                <span className={classes["grow"]}>
                  {name}
                  {note !== "" && (
                    <Text size="xs" c="dimmed" lineClamp={2}>
                      {note}
                    </Text>
                  )}
                </span>
                <ProblemCount count={problems} />
              </button>
            ),
          }))}
          onMove={(from, to) => {
            const moved = shown[from];
            if (moved !== undefined) edit(reorderEntry, { catalog, id: moved.id, to });
          }}
        />
      </PanelPart>
    </PanelFrame>
  );
};
