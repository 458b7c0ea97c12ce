import { ActionIcon, Button, Checkbox, Group, Text, Textarea } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconArrowNarrowRight, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { deleteTransitions } from "../../commands/transitions/delete-transitions.ts";
import { describeTransition } from "../../commands/transitions/describe-transition.ts";
import { reorderBranch } from "../../commands/transitions/reorder-branch.ts";
import { retargetTransition } from "../../commands/transitions/retarget-transition.ts";
import { setGuard } from "../../commands/transitions/set-guard.ts";
import { setLabel } from "../../commands/transitions/set-label.ts";
import { setReenter } from "../../commands/transitions/set-reenter.ts";
import { setTransitionActions } from "../../commands/transitions/set-transition-actions.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { transitionSentence } from "../../outline/sentence.ts";
import { usePanel } from "../frame/use-panel.ts";
import { ActionsField } from "../actions/ActionsField.tsx";
import { BilingualField } from "../fields/BilingualField.tsx";
import { GuardField } from "../fields/GuardField.tsx";
import { rulesBefore } from "../fields/rules-before.ts";
import { StagePicker } from "../fields/StagePicker.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { TransitionTrigger } from "./TransitionTrigger.tsx";
import { TransitionWho } from "./TransitionWho.tsx";
import { texts } from "./texts.ts";

/** Everything about one transition. */
export const TransitionPanel = ({ edge }: { edge: TransitionEdge }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, readOnly, face, select } = usePanel();
  const edit = useEdit();
  const { address: at, transition, branch } = edge;
  const source = graph.byPath.get(edge.from);
  return (
    <PanelFrame
      kind={t("transition")}
      title={edge.label[language] || t("transition")}
      icon={<IconArrowNarrowRight aria-hidden />}
      back={
        source === undefined
          ? undefined
          : { where: source.title[language], go: () => select({ kind: "stages", paths: [source.path] }) }
      }
    >
      <PanelProblems path={edge.path} />
      <PanelPart>
        <Text size="sm">{transitionSentence(document, graph, edge, language)}</Text>
        {branch.of > 1 && (
          <Group gap={4}>
            <Text size="sm" c="dimmed">
              {t("order", { position: branch.index + 1, count: branch.of })}
            </Text>
            {!readOnly && (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("up")}
                  title={t("up")}
                  disabled={branch.index === 0}
                  onClick={() => edit(reorderBranch, { at, to: branch.index - 1 })}
                >
                  <IconChevronUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("down")}
                  title={t("down")}
                  disabled={branch.index === branch.of - 1}
                  onClick={() => edit(reorderBranch, { at, to: branch.index + 1 })}
                >
                  <IconChevronDown size={16} aria-hidden />
                </ActionIcon>
              </>
            )}
          </Group>
        )}
        <BilingualField
          label={t("label")}
          description={t("labelHint")}
          value={transition.meta?.label}
          disabled={readOnly}
          onChange={(label) => edit(setLabel, { at, label }, edge.id)}
        />
        <TransitionTrigger edge={edge} />
        <GuardField
          document={document}
          guard={transition.guard}
          before={rulesBefore(graph, edge)}
          disabled={readOnly}
          onChange={(guard) => edit(setGuard, { at, guard })}
          onOpenRule={(id) => select({ kind: "program", section: "rules", id })}
        />
        <StagePicker
          label={t("target")}
          none={t("stays")}
          value={edge.target}
          disabled={readOnly}
          onChange={(target) => edit(retargetTransition, { at, target })}
        />
      </PanelPart>
      {at.trigger === "on" && <TransitionWho edge={edge} />}
      <PanelPart title={t("actions")}>
        <ActionsField
          label={t("actions")}
          actions={transition.actions}
          disabled={readOnly}
          onChange={(actions) => edit(setTransitionActions, { at, actions }, edge.id)}
        />
      </PanelPart>
      {face === "details" && (
        <PanelPart title={t("more")}>
          <Checkbox
            size="sm"
            label={t("reenter")}
            checked={transition.reenter === true}
            disabled={readOnly}
            onChange={(event) => edit(setReenter, { at, reenter: event.currentTarget.checked })}
          />
          <Textarea
            size="sm"
            label={t("note")}
            autosize
            minRows={2}
            value={transition.description ?? ""}
            disabled={readOnly}
            onChange={(event) => edit(describeTransition, { at, description: event.currentTarget.value }, edge.id)}
          />
        </PanelPart>
      )}
      {!readOnly && (
        <PanelPart>
          <Button
            variant="subtle"
            color="red"
            c="var(--mantine-color-error)"
            size="compact-sm"
            w="fit-content"
            onClick={() => edit(deleteTransitions, { at: [at] })}
          >
            {t("delete")}
          </Button>
        </PanelPart>
      )}
    </PanelFrame>
  );
};
