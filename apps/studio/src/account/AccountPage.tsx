import { useTexts } from "@parcours/ui";
import { Page } from "../pages/Page.tsx";
import { useSession } from "../session/use-session.ts";
import classes from "./account.module.css";
import { FactorPart } from "./FactorPart.tsx";
import { PasswordPart } from "./PasswordPart.tsx";
import { ProfilePart } from "./ProfilePart.tsx";
import { ProvidersPart } from "./ProvidersPart.tsx";
import { SessionsPart } from "./SessionsPart.tsx";
import { accountTexts } from "./texts.ts";

/** What people set for themselves: name, language, password, second factor, identities at providers, open sessions. */
export const AccountPage = () => {
  const t = useTexts(accountTexts);
  const { user } = useSession();
  return (
    <Page title={t("title")} windowTitle={t("title")}>
      <div className={classes.parts}>
        <ProfilePart user={user} />
        <PasswordPart personal={[user.name, user.email]} />
        <FactorPart active={user.twoFactor} />
        <ProvidersPart />
        <SessionsPart />
      </div>
    </Page>
  );
};
