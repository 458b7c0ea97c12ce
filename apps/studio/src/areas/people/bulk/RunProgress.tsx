import { Progress } from "@mantine/core";
import classes from "./bulk.module.css";

/** How far a piece of work is: in words, and as a bar. */
export const RunProgress = ({ words, done, total }: { words: string; done: number; total: number }) => (
  <div>
    <p className={classes.result} role="status">
      {words}
    </p>
    <Progress value={total === 0 ? 100 : (done / total) * 100} aria-label={words} />
  </div>
);
