import { useCallback } from "react";
import type { Command } from "../../commands/command.ts";
import { useEditorStore } from "../../store/editor-context.ts";

/** Runs a command. Edits of the same part in a row are one step of undo: `part` names it. */
export const useEdit = (): (<Input>(command: Command<Input>, input: Input, part?: string) => boolean) => {
  const store = useEditorStore();
  return useCallback(
    (command, input, part) =>
      store.run(command, input, part === undefined ? {} : { mergeKey: `${command.name} ${part}` }).ok,
    [store],
  );
};
