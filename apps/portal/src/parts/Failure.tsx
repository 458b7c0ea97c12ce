import { useTexts } from "@parcours/ui";
import { isGone, sentenceOf } from "../api/api.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";
import { partTexts } from "./texts.ts";

/** What could not be shown or done, and what can be done about it. */
export const Failure = ({ error, again }: { error: unknown; again?: () => void }) => {
  const t = useTexts(partTexts);
  if (error === undefined || error === null) return null;
  const words = isGone(error) ? t("gone") : (sentenceOf(error) ?? t("unreachable"));
  return (
    <Note tone="lost" role="alert">
      <p>{words}</p>
      {again !== undefined && (
        <Button kind="plain" onClick={again}>
          {t("again")}
        </Button>
      )}
    </Note>
  );
};
