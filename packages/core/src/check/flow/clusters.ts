/** Groups of nodes that all lead to each other (Tarjan's algorithm, without recursion), in the order in which they close. */
export const clustersOf = <T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] => {
  const among = new Set(nodes);
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const stack: T[] = [];
  const onStack = new Set<T>();
  const clusters: T[][] = [];

  const open = (node: T) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: next(node).filter((n) => among.has(n)), at: 0 };
  };
  const close = (node: T): void => {
    if (low.get(node) !== index.get(node)) return;
    const cluster = stack.splice(stack.indexOf(node));
    for (const member of cluster) onStack.delete(member);
    clusters.push(cluster);
  };
  const lower = (node: T, to: number | undefined): void => {
    low.set(node, Math.min(low.get(node) ?? 0, to ?? 0));
  };

  for (const root of nodes) {
    if (index.has(root)) continue;
    const calls = [open(root)];
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const child = call.next[call.at];
      call.at++;
      if (child === undefined) {
        close(call.node);
        calls.pop();
        const caller = calls.at(-1);
        if (caller !== undefined) lower(caller.node, low.get(call.node));
      } else if (!index.has(child)) calls.push(open(child));
      else if (onStack.has(child)) lower(call.node, index.get(child));
    }
  }
  return clusters;
};
