import { Button, Group, TextInput, VisuallyHidden } from "@mantine/core";
import { EmptyState, useLanguage, useTexts } from "@parcours/ui";
import { IconListTree, IconSearch } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { deleteTransitions } from "../commands/transitions/delete-transitions.ts";
import { NOTHING } from "../graph/selection.ts";
import { reorderBranch } from "../commands/transitions/reorder-branch.ts";
import { useEditor } from "../store/use-editor.ts";
import { OutlineDialogs, type Asked } from "./OutlineDialogs.tsx";
import { actionOf, actionsFor, type OutlineAction } from "./outline-action.ts";
import classes from "./outline.module.css";
import { OutlineRow } from "./OutlineRow.tsx";
import { OutlineTools } from "./OutlineTools.tsx";
import { problemCounts } from "./problem-counts.ts";
import { spokenRow, typedRow, type Wording } from "./row-words.ts";
import { stepOf, typedAhead, type Row } from "./rows.ts";
import { transitionPhrase } from "./sentence.ts";
import { texts } from "./texts.ts";
import { useOutline } from "./use-outline.ts";
import { useTypeAhead } from "./use-type-ahead.ts";

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * The program as a tree of phases, stages and transitions: everything that the canvas can do, by keys and by buttons,
 * each line a sentence. `onOpen`: the person wants the details of the current line.
 */
export const Outline = ({ onOpen }: { onOpen?: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, readOnly, findings, undoable, refusal, run, undo, redo, select } = useEditor();
  const { tree, rows, row, selected, stagesSelected, go, toggle, returnFocus } = useOutline();
  const [asked, setAsked] = useState<Asked>();
  const [search, setSearch] = useState("");
  const [said, say] = useState("");
  const typeAhead = useTypeAhead();
  const wording: Wording = useMemo(() => ({ document, graph, language, t }), [document, graph, language, t]);
  const counts = useMemo(() => problemCounts(findings.problems, graph), [findings.problems, graph]);
  const found = useMemo(() => {
    const wanted = plain(search.trim());
    return wanted === ""
      ? []
      : rows.filter((one) => plain(spokenRow(one, wording)).includes(wanted)).map((one) => one.key);
  }, [rows, search, wording]);

  useEffect(() => {
    if (undoable !== undefined) say(t("done", { what: undoable.title[language] }));
  }, [undoable, language, t]);
  useEffect(() => {
    if (refusal !== undefined) say(t("refused", { why: refusal[language] }));
  }, [refusal, language, t]);

  const remove = (target: Row): void => {
    if (target.kind === "transition") run(deleteTransitions, { at: [target.edge.address] });
    if (target.kind === "stage") {
      const paths = stagesSelected.length > 1 ? stagesSelected.map((node) => node.path) : [target.node.path];
      run(deleteStages, { paths, incoming: "reconnect" });
    }
    // The row is gone: its neighbor takes the focus.
    const at = rows.indexOf(target);
    const next = rows.slice(at + 1).find((one) => one.level <= target.level) ?? rows[at - 1];
    if (next !== undefined) go(next.key);
  };
  const act = (action: OutlineAction): void => {
    if (readOnly || row === undefined || !actionsFor(row).includes(action)) return;
    if (action === "remove") remove(row);
    else if ((action === "up" || action === "down") && row.kind === "transition") {
      const { address } = row.edge;
      run(reorderBranch, { at: address, to: address.index + (action === "up" ? -1 : 1) });
      returnFocus();
    } else setAsked({ action, row });
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const modified = event.ctrlKey || event.metaKey;
    const handled = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (modified && event.key.toLowerCase() === "z") {
      handled();
      if (event.shiftKey) redo();
      else undo();
      return returnFocus();
    }
    if (modified && event.key.toLowerCase() === "y") {
      handled();
      redo();
      return returnFocus();
    }
    if (modified && event.key === " " && row !== undefined) {
      handled();
      return go(row.key, true);
    }
    const action = actionOf(event);
    if (action !== undefined) {
      handled();
      return act(action);
    }
    if (modified || event.altKey) return;
    if (event.key === "Enter") {
      handled();
      return onOpen?.();
    }
    if (event.key === "Escape") {
      // With nothing chosen the panel shows the program: its rules, forms, deadlines.
      handled();
      return select(NOTHING);
    }
    const step = stepOf(rows, row?.key, event.key);
    if (step !== undefined) {
      handled();
      if ("to" in step) go(step.to, false);
      else toggle("open" in step ? step.open : step.close, "open" in step);
      return;
    }
    if (event.key.length !== 1 || event.key === " ") return;
    handled();
    const word = typeAhead(event.key, event.timeStamp);
    const key = typedAhead(rows, (one) => typedRow(one, wording), row?.key, word);
    if (key !== undefined) go(key);
  };
  const pick = useCallback((key: string, more: boolean) => go(key, more), [go]);
  const open = useCallback(
    (key: string) => {
      go(key);
      onOpen?.();
    },
    [go, onOpen],
  );
  const shown = (one: Row): string =>
    one.kind === "transition" ? transitionPhrase(document, graph, one.edge, language) : t("anywhere");

  return (
    <section className={classes["outline"]} aria-label={t("tree")}>
      <OutlineTools offered={actionsFor(row)} onAct={act}>
        <TextInput
          className={classes["find"] ?? ""}
          size="xs"
          type="search"
          aria-label={t("find")}
          placeholder={t("findHint")}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || found.length === 0) return;
            const at = row === undefined ? -1 : found.indexOf(row.key);
            const next = found[(at + 1) % found.length];
            if (next !== undefined) go(next);
          }}
        />
      </OutlineTools>
      <p className={classes["help"]} id="outline-help">
        {search.trim() === "" ? t("help") : t("found", { count: found.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t("empty")}
          icon={<IconListTree aria-hidden />}
          action={
            readOnly ? undefined : (
              <Button onClick={() => setAsked({ action: "inside", row: undefined })}>{t("addFirst")}</Button>
            )
          }
        >
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <div
          ref={tree}
          role="tree"
          aria-label={t("tree")}
          aria-describedby="outline-help"
          aria-multiselectable
          className={classes["tree"]}
          onKeyDown={onKey}
        >
          {rows.map((one) => (
            <OutlineRow
              key={one.key}
              row={one}
              spoken={spokenRow(one, wording)}
              shown={shown(one)}
              language={language}
              startWord={t("start")}
              selected={selected.has(one.key)}
              current={one.key === row?.key}
              problems={counts.get(one.key) ?? 0}
              problemWords={t("problems", { count: counts.get(one.key) ?? 0 })}
              found={found.includes(one.key)}
              onPick={pick}
              onToggle={toggle}
              onOpen={open}
            />
          ))}
        </div>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      {asked !== undefined && (
        <OutlineDialogs
          asked={asked}
          stages={stagesSelected}
          onClose={() => {
            setAsked(undefined);
            returnFocus();
          }}
        />
      )}
      <Group gap="xs">
        {rows.length > 0 && !readOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsked({ action: "inside", row: undefined })}>
            {t("addTitle")}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            select(NOTHING);
            onOpen?.();
          }}
        >
          {t("program")}
        </Button>
      </Group>
    </section>
  );
};
