import { entriesOf, isListCatalog } from "../../commands/catalog/catalog.ts";
import type { Section } from "../../graph/selection.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryList } from "../catalog/EntryList.tsx";
import { ContractPanel } from "../contracts/ContractPanel.tsx";
import { DeadlinePanel } from "../deadlines/DeadlinePanel.tsx";
import { FormPanel } from "../forms/FormPanel.tsx";
import { NoticePanel } from "../notices/NoticePanel.tsx";
import { TaskPanel } from "../notices/TaskPanel.tsx";
import { RulePanel } from "../rules/RulePanel.tsx";
import { FieldPanel } from "./FieldPanel.tsx";
import { RolePanel } from "./RolePanel.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";

/** A part of the program: its settings, a catalogue, or one entry of it. */
export const SectionPanel = ({ section, id: named }: { section: Section; id: string | undefined }) => {
  const document = useEditorValue((state) => state.document);
  if (section === "program" || section === "cohort") return <SettingsPanel />;
  // A problem names an entry of a list by its place.
  const entries = entriesOf(document, section);
  const id = entries.some((entry) => entry.id === named)
    ? named
    : isListCatalog(section)
      ? entries[Number(named)]?.id
      : undefined;
  if (id === undefined) return <EntryList catalog={section} />;
  switch (section) {
    case "roles":
      return <RolePanel id={id} />;
    case "fields":
      return <FieldPanel id={id} />;
    case "forms":
      return <FormPanel id={id} />;
    case "rules":
      return <RulePanel id={id} />;
    case "contracts":
      return <ContractPanel id={id} />;
    case "deadlines":
      return <DeadlinePanel id={id} />;
    case "notices":
      return <NoticePanel id={id} />;
    case "tasks":
      return <TaskPanel id={id} />;
    default:
      return <EntryList catalog={section} />;
  }
};
