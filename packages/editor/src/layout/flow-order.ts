/** A step from one item to another; `main` ones are followed first. */
export interface Step {
  from: string;
  to: string;
  main: boolean;
}

/**
 * Items in the order in which one comes to them: along the main way first, what branches off it beside it. Steps that
 * lead back to where one has been are the only ones against this order (as far as they can be reached from `first`).
 * Among equals, the given order counts. What nothing leads to comes last.
 */
export const flowOrder = (items: readonly string[], steps: readonly Step[], first: string | undefined): string[] => {
  const next = new Map<string, Step[]>(items.map((item) => [item, []]));
  for (const step of steps) if (next.has(step.to)) next.get(step.from)?.push(step);
  const place = new Map(items.map((item, at) => [item, at]));
  const rank = (step: Step): number => (step.main ? -1 : (place.get(step.to) ?? 0));
  for (const list of next.values()) list.sort((a, b) => rank(a) - rank(b));
  const seen = new Set<string>();
  const done: string[] = [];
  // Depth first without recursion: programs may be long.
  const visit = (root: string): void => {
    if (seen.has(root)) return;
    seen.add(root);
    const line: { item: string; at: number }[] = [{ item: root, at: 0 }];
    for (let top = line.at(-1); top !== undefined; top = line.at(-1)) {
      const step = next.get(top.item)?.[top.at++];
      if (step === undefined) {
        done.push(top.item);
        line.pop();
      } else if (!seen.has(step.to)) {
        seen.add(step.to);
        line.push({ item: step.to, at: 0 });
      }
    }
  };
  if (first !== undefined && next.has(first)) visit(first);
  const reached = done.splice(0).toReversed();
  const led = new Set(steps.flatMap(({ from, to }) => (from === to ? [] : [to])));
  const rest: string[] = [];
  for (const item of items.toSorted((a, b) => Number(led.has(a)) - Number(led.has(b)))) {
    visit(item);
    rest.push(...done.splice(0).toReversed());
  }
  return [...reached, ...rest];
};
