import { Button, Group, Text } from "@mantine/core";
import { textIn, type Criterion } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconArrowRight } from "@tabler/icons-react";
import { addCriterion } from "../../commands/matching/add-criterion.ts";
import { changeCriterion } from "../../commands/matching/change-criterion.ts";
import { changeMatching } from "../../commands/matching/change-matching.ts";
import { matchingOf, notOffered } from "../../commands/matching/matching-of.ts";
import { offerCriteria } from "../../commands/matching/offer-criteria.ts";
import { removeCriterion } from "../../commands/matching/remove-criterion.ts";
import { reorderCriterion } from "../../commands/matching/reorder-criterion.ts";
import { useOthers } from "../../others.ts";
import { SECTION_WORDS } from "../catalog/section-words.ts";
import { EntriesPicker, EntryPicker } from "../fields/EntryPicker.tsx";
import { KindList } from "../fields/KindList.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { usePanel } from "../frame/use-panel.ts";
import { CriterionEditor } from "./CriterionEditor.tsx";
import { startCriterion, STARTS } from "./start-criterion.ts";
import { texts } from "./texts.ts";

/** How two members are proposed to each other: by what, under which conditions, and what is kept of it. */
export const MatchingPanel = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, select, run } = usePanel();
  const edit = useEdit();
  const others = useOthers();
  const { criteria, conditions, into } = matchingOf(document);
  const { fields, members, rules } = document.meta;
  const words = SECTION_WORDS.matching;
  const isPair = Object.keys(members ?? {}).length > 1;
  const titleOf = (id: string): string => textIn(criteria[id]?.title, language) || id;
  const ids = Object.keys(criteria);
  const missing = notOffered(document);
  const severalChoices = Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, { type, source }]) => type === "choices" && source === "program"),
  );
  const change = (id: string, criterion: Criterion): void => void edit(changeCriterion, { id, criterion }, id);
  return (
    <PanelFrame
      kind={SECTION_WORDS.program.one[language]}
      title={words.many[language]}
      back={{ where: SECTION_WORDS.program.one[language], go: () => select({ kind: "none" }) }}
    >
      <PanelProblems path="/meta/matching" />
      <PanelPart>
        <Text size="sm" c="dimmed">
          {words.about[language]}
        </Text>
        {!isPair && (
          <>
            <Text size="sm">{t("membersFirst")}</Text>
            <Button
              size="compact-sm"
              variant="default"
              w="fit-content"
              rightSection={<IconArrowRight size={14} aria-hidden />}
              onClick={() => select({ kind: "program", section: "members" })}
            >
              {t("toMembers")}
            </Button>
          </>
        )}
      </PanelPart>
      {(isPair || ids.length > 0) && (
        <PanelPart title={t("criteria")} hint={t("criteriaHint")}>
          <KindList
            label={t("criteria")}
            disabled={readOnly}
            items={Object.entries(criteria).map(([id, criterion]) => ({
              key: id,
              name: titleOf(id),
              content: (
                <CriterionEditor criterion={criterion} disabled={readOnly} onChange={(next) => change(id, next)} />
              ),
            }))}
            onMove={(from, to) => {
              const id = ids[from];
              if (id !== undefined) run(reorderCriterion, { id, to });
            }}
            onRemove={(index) => {
              const id = ids[index];
              if (id !== undefined) run(removeCriterion, { id });
            }}
            add={{
              label: t("addCriterion"),
              kinds: STARTS,
              words: t,
              about: (start) => t(`${start}About`),
              onAdd: (start) => run(addCriterion, { criterion: startCriterion(document, others, start) }),
            }}
          />
        </PanelPart>
      )}
      {(isPair || conditions !== undefined || into !== undefined) && (
        <>
          <PanelPart title={t("conditions")} hint={t("conditionsHint")}>
            <EntriesPicker
              label={t("conditions")}
              entries={rules}
              value={conditions}
              none={t("noConditions")}
              disabled={readOnly}
              onChange={(value) => edit(changeMatching, { key: "conditions", value })}
            />
          </PanelPart>
          <PanelPart title={t("into")}>
            <EntryPicker
              label={t("intoField")}
              description={t("intoHint")}
              entries={severalChoices}
              value={into}
              none={t("noInto")}
              disabled={readOnly}
              onChange={(value) => edit(changeMatching, { key: "into", value })}
              onOpen={(id) => select({ kind: "program", section: "fields", id })}
            />
            {missing.length > 0 && (
              <Group gap="xs">
                <Text size="xs">{t("missing", { names: missing.map(titleOf).join(", ") })}</Text>
                {!readOnly && (
                  <Button size="compact-xs" variant="default" onClick={() => run(offerCriteria, {})}>
                    {t("offer")}
                  </Button>
                )}
              </Group>
            )}
          </PanelPart>
        </>
      )}
    </PanelFrame>
  );
};
