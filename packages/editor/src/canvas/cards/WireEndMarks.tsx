import classes from "./cards.module.css";

/**
 * Tells React Flow where wires end: it looks for these class names. Plain elements, because its own handles listen to
 * every change of the diagram, and nothing here is dragged from them.
 */
export const WireEndMarks = () => (
  <>
    <span className={`target ${classes.endMark}`} data-handlepos="left" aria-hidden />
    <span className={`source ${classes.endMark}`} data-handlepos="right" aria-hidden />
  </>
);
