import { useTexts } from "@parcours/ui";
import parts from "./parts.module.css";
import { partTexts } from "./texts.ts";

/** On its way. */
export const Waiting = () => {
  const t = useTexts(partTexts);
  return (
    <p className={parts.quiet} role="status">
      {t("waiting")}
    </p>
  );
};
