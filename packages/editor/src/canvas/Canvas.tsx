import { ReactFlowProvider } from "@xyflow/react";
import { Diagram, type DiagramProps } from "./Diagram.tsx";

/** The program as a diagram, to be looked at and worked on. */
export const Canvas = (props: DiagramProps) => (
  <ReactFlowProvider>
    <Diagram {...props} />
  </ReactFlowProvider>
);
