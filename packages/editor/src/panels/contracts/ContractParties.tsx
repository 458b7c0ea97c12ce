import { Button, Stack } from "@mantine/core";
import { textIn, type Contract } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { usePanel } from "../frame/use-panel.ts";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { KindSelect } from "../fields/KindSelect.tsx";
import { moved, SortableList } from "../fields/SortableList.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./texts.ts";

const SIGNING = ["in-order", "any-order"] as const satisfies readonly Contract["signing"][];

type Parties = Contract["parties"];

interface ContractPartiesProps {
  contract: Contract;
  disabled: boolean;
  onParties: (parties: Parties) => void;
  onSigning: (signing: Contract["signing"]) => void;
}

const withParty = (parties: Parties, index: number, role: string, when: string | undefined): Parties =>
  parties.map((party, at) => (at === index ? { role, ...(when !== undefined && { when }) } : party));

/** Who signs, in order; somebody may have to sign only under a condition, such as the guardian of a minor. */
export const ContractParties = ({ contract, disabled, onParties, onSigning }: ContractPartiesProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, select } = usePanel();
  const { roles, rules } = document.meta;
  const { parties } = contract;
  const unused = Object.keys(roles).find((role) => !parties.some((party) => party.role === role));
  return (
    <PanelPart title={t("parties")}>
      <SortableList
        label={t("parties")}
        headed
        disabled={disabled}
        items={parties.map((party, index) => ({
          key: `${index}`,
          name: `${index + 1}. ${textIn(roles[party.role]?.title, language) || party.role}`,
          content: (
            <Stack gap={4}>
              <EntryPicker
                label={t("party")}
                hideLabel
                entries={roles}
                value={party.role}
                required
                disabled={disabled}
                onChange={(role) => role !== undefined && onParties(withParty(parties, index, role, party.when))}
              />
              <EntryPicker
                label={t("when")}
                {...(index === 0 && { description: t("whenHint") })}
                entries={rules}
                value={party.when}
                none={t("always")}
                disabled={disabled}
                onChange={(when) => onParties(withParty(parties, index, party.role, when))}
                onOpen={(id) => select({ kind: "program", section: "rules", id })}
              />
            </Stack>
          ),
        }))}
        onMove={(from, to) => onParties(moved(parties, from, to))}
        {...(parties.length > 1 && {
          onRemove: (index: number) => onParties(parties.filter((_, at) => at !== index)),
        })}
      />
      {!disabled && unused !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onParties([...parties, { role: unused }])}
        >
          {t("addParty")}
        </Button>
      )}
      {parties.length > 1 && (
        <KindSelect
          label={t("signing")}
          kinds={SIGNING}
          words={(signing) => t(signing === "in-order" ? "inOrder" : "anyOrder")}
          value={contract.signing}
          disabled={disabled}
          onChange={onSigning}
        />
      )}
    </PanelPart>
  );
};
