import { ActionIcon, Button, Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconChevronDown, IconChevronUp, IconPlus } from "@tabler/icons-react";
import { addTransition } from "../../commands/transitions/add-transition.ts";
import { reorderBranch } from "../../commands/transitions/reorder-branch.ts";
import type { StageNode, TransitionEdge } from "../../graph/graph.ts";
import { transitionPhrase } from "../../outline/sentence.ts";
import { usePanel } from "../frame/use-panel.ts";
import { texts as fieldTexts } from "../fields/texts.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "../frame/panel.module.css";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./texts.ts";

/** What leads on from a stage; branches of one event can be put in another order. */
export const StageTransitions = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const f = useTexts(fieldTexts);
  const { language } = useLanguage();
  const { document, graph, readOnly, select } = usePanel();
  const edit = useEdit();
  const leaving = graph.leaving.get(node.path) ?? [];
  const move = (edge: TransitionEdge, by: number) =>
    edit(reorderBranch, { at: edge.address, to: edge.address.index + by });
  const phrase = (edge: TransitionEdge) => transitionPhrase(document, graph, edge, language);
  const arrow = (edge: TransitionEdge, by: -1 | 1) => {
    const name = f(by < 0 ? "up" : "down", { name: phrase(edge) });
    const at = edge.branch.index + by;
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={name}
        title={name}
        disabled={at < 0 || at >= edge.branch.of}
        onClick={() => move(edge, by)}
      >
        {by < 0 ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
      </ActionIcon>
    );
  };
  const isEnd = node.shape === "final";
  return (
    <PanelPart
      title={t("transitions")}
      {...(leaving.some((edge) => edge.branch.of > 1) && { hint: t("transitionsHint") })}
      tools={
        !readOnly &&
        !isEnd && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => edit(addTransition, { from: node.path })}
          >
            {t("addTransition")}
          </Button>
        )
      }
    >
      {leaving.length === 0 && (
        <Text size="sm" c="dimmed">
          {isEnd ? t("noTransitionsExit") : t("noTransitions")}
        </Text>
      )}
      <ul className={classes["links"]} aria-label={t("transitions")}>
        {leaving.map((edge) => (
          <li key={edge.id} style={{ display: "flex", alignItems: "center" }}>
            <button
              type="button"
              className={classes["link"]}
              onClick={() => select({ kind: "transition", at: edge.address })}
            >
              <span className={classes["grow"]}>{phrase(edge)}</span>
            </button>
            {edge.branch.of > 1 &&
              !readOnly && [<span key="u">{arrow(edge, -1)}</span>, <span key="d">{arrow(edge, 1)}</span>]}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
};
