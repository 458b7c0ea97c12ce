import { useStoreApi } from "@xyflow/react";
import { useState } from "react";

const nothing = (): void => {};

/**
 * Cards are as large as we say: React Flow need not measure them. It would do so whenever one is new or of another size,
 * before the frame that shows it, and then ask every card whether it is meant.
 */
export const useOwnSizes = (): void => {
  const flow = useStoreApi();
  useState(() => flow.setState({ updateNodeInternals: nothing }));
};
