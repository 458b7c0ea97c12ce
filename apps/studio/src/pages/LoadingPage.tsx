import { LoadingRows, useTexts } from "@parcours/ui";
import { shellTexts } from "../shell/texts.ts";

/** While a page is on its way. */
export const LoadingPage = () => {
  const t = useTexts(shellTexts);
  return <LoadingRows rows={6} label={t("loading")} />;
};
