import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { sessionApi } from "../api/session.ts";
import { BackLink } from "./BackLink.tsx";
import { FormError } from "./FormError.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";
import { useLinkToken } from "./use-link-token.ts";

/** Where a sign-in link leads. Opening it does nothing yet: mail scanners open links too. */
export const LinkPage = () => {
  const t = useTexts(signInTexts);
  const token = useLinkToken();
  const after = useAfterSignIn(undefined);
  const consume = useMutation({
    mutationFn: async (given: string) => await after(await sessionApi.consumeLink(given)),
  });
  return (
    <SignInFrame title={t("landingTitle")} lead={token === undefined ? t("noToken") : t("landingNote")}>
      <div className={classes.form}>
        <FormError error={consume.error} />
        <div className={classes.row}>
          {token !== undefined && (
            <Button size="md" loading={consume.isPending} onClick={() => consume.mutate(token)}>
              {t("landingConfirm")}
            </Button>
          )}
          <BackLink />
        </div>
      </div>
    </SignInFrame>
  );
};
