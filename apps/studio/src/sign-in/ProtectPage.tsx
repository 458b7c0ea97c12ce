import { Anchor } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { FactorSetup } from "../account/FactorSetup.tsx";
import { useSignOut } from "../session/use-sign-out.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";

/** The organization asks for a second factor: it is set up before anything else. */
export const ProtectPage = () => {
  const t = useTexts(signInTexts);
  const shell = useTexts(shellTexts);
  const after = useAfterSignIn(undefined);
  const signOut = useSignOut();
  return (
    <SignInFrame title={t("protectTitle")} lead={t("protectNote")}>
      <FactorSetup onDone={async () => await after()} />
      <div className={classes.ways}>
        <Anchor component="button" type="button" onClick={() => void signOut()}>
          {shell("signOut")}
        </Anchor>
      </div>
    </SignInFrame>
  );
};
