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
import { IndicatorPanel } from "../figures/IndicatorPanel.tsx";
import { PropertyPanel } from "../figures/PropertyPanel.tsx";
import { ScenarioPanel } from "../scenarios/ScenarioPanel.tsx";
import { MatchingPanel } from "../matching/MatchingPanel.tsx";
import { CohortPanel } from "./CohortPanel.tsx";
import { FieldPanel } from "./FieldPanel.tsx";
import { MemberPanel } from "./MemberPanel.tsx";
import { PlacePanel } from "./PlacePanel.tsx";
import { RolePanel } from "./RolePanel.tsx";
import { SessionPanel } from "./SessionPanel.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";

/** A part of the program: its settings, a catalogue, or one entry of it. */
export const SectionPanel = ({ section, id: named }: { section: Section; id: string | undefined }) => {
  const document = useEditorValue((state) => state.document);
  if (section === "program") return <SettingsPanel />;
  if (section === "cohort") return <CohortPanel />;
  if (section === "matching") return <MatchingPanel />;
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
    case "members":
      return <MemberPanel id={id} />;
    case "places":
      return <PlacePanel id={id} />;
    case "sessions":
      return <SessionPanel id={id} />;
    case "indicators":
      return <IndicatorPanel id={id} />;
    case "properties":
      return <PropertyPanel id={id} />;
    case "scenarios":
      return <ScenarioPanel id={id} />;
  }
};
