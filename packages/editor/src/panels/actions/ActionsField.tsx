import { Text } from "@mantine/core";
import type { Action } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { KindList } from "../fields/KindList.tsx";
import { moved } from "../fields/SortableList.tsx";
import { ActionEditor } from "./ActionEditor.tsx";
import { ACTION_TYPES, startAction } from "./start-action.ts";
import { texts } from "./texts.ts";

interface ActionsFieldProps {
  label: string;
  actions: readonly Action[] | undefined;
  disabled: boolean;
  onChange: (actions: Action[]) => void;
}

/** What is done, in order: messages, tasks, contracts, facts. */
export const ActionsField = ({ label, actions = [], disabled, onChange }: ActionsFieldProps) => {
  const t = useTexts(texts);
  const document = useEditorValue((state) => state.document);
  const replace = (index: number, action: Action): void =>
    onChange(actions.map((other, at) => (at === index ? action : other)));
  return (
    <>
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("nothing")}
        </Text>
      )}
      <KindList
        label={label}
        disabled={disabled}
        items={actions.map((action, index) => ({
          key: `${index}`,
          name: t(action.type),
          content: <ActionEditor action={action} disabled={disabled} onChange={(next) => replace(index, next)} />,
        }))}
        onMove={(from, to) => onChange(moved(actions, from, to))}
        onRemove={(index) => onChange(actions.filter((_, at) => at !== index))}
        add={{
          label: t("add"),
          kinds: ACTION_TYPES,
          words: t,
          onAdd: (type) => onChange([...actions, startAction(type, document)]),
        }}
      />
    </>
  );
};
