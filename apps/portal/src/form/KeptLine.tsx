import { useFormats, useTexts } from "@parcours/ui";
import classes from "./form.module.css";
import { formTexts } from "./texts.ts";
import type { Kept } from "./use-autosave.ts";

/** Whether what was written is safe. */
export const KeptLine = ({ kept }: { kept: Kept }) => {
  const t = useTexts(formTexts);
  const { time } = useFormats();
  const words =
    kept.state === "kept"
      ? t("kept", { time: time(kept.at) })
      : kept.state === "keeping"
        ? t("keeping")
        : kept.state === "lost"
          ? t("notKept")
          : "";
  return (
    <p className={classes.kept} role="status">
      {words}
    </p>
  );
};
