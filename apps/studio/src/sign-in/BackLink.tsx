import { Anchor } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { signInTexts } from "./texts.ts";

/** Back to the sign-in page. */
export const BackLink = () => {
  const t = useTexts(signInTexts);
  return <Anchor renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t("back")}</Anchor>;
};
