import type { Command } from "../../commands/command.ts";
import { moveStages, type Position } from "../../commands/stages/move-stages.ts";
import { stateAt } from "../../graph/address.ts";

/** An edit with the positions that are kept along with it, as one step. */
export const placing = <Input>(command: Command<Input>): Command<{ input: Input; positions: readonly Position[] }> => ({
  name: command.name,
  title: ({ input }, document) => command.title(input, document),
  ...(command.may !== undefined && { may: (document, { input }) => command.may?.(document, input) ?? null }),
  apply: (document, { input, positions }) => {
    const kept = positions.filter(({ path }) => stateAt(document, path) !== undefined);
    return command.apply(moveStages.apply(document, { positions: kept }), input);
  },
  ...(command.select !== undefined && {
    select: (before, { input }, after) => command.select?.(before, input, after) ?? { kind: "none" },
  }),
});
