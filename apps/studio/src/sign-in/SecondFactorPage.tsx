import { Anchor, Button, Checkbox, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { sessionApi } from "../api/session.ts";
import { BackLink } from "./BackLink.tsx";
import { FormError } from "./FormError.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";

const route = getRouteApi("/sign-in/two-factor");

/** The second factor: a code of the app, or one of the backup codes. */
export const SecondFactorPage = () => {
  const t = useTexts(signInTexts);
  const { to } = route.useSearch();
  const after = useAfterSignIn(to);
  const [byBackup, setByBackup] = useState(false);
  const [code, setCode] = useState("");
  const [remember, setRemember] = useState(false);
  const confirm = useMutation({
    mutationFn: async () => {
      const typed = code.replace(/\s/g, "");
      await sessionApi.twoFactor(byBackup ? { backupCode: typed } : { code: typed, remember });
      await after();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  const change = (): void => {
    setByBackup(!byBackup);
    setCode("");
    confirm.reset();
  };
  return (
    <SignInFrame title={t("twoFactorTitle")} lead={byBackup ? t("backupNote") : t("twoFactorNote")}>
      <form className={classes.form} onSubmit={submit}>
        <FormError error={confirm.error} />
        <TextInput
          key={String(byBackup)}
          label={byBackup ? t("backupCode") : t("code")}
          name="code"
          autoComplete="one-time-code"
          {...(!byBackup && { inputMode: "numeric" as const })}
          required
          withAsterisk={false}
          size="md"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {!byBackup && (
          <Checkbox
            label={t("remember")}
            description={t("rememberNote")}
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
        )}
        <div className={classes.row}>
          <Button type="submit" size="md" loading={confirm.isPending}>
            {t("confirm")}
          </Button>
          <Anchor component="button" type="button" onClick={change}>
            {byBackup ? t("useCode") : t("useBackup")}
          </Anchor>
        </div>
        <BackLink />
      </form>
    </SignInFrame>
  );
};
