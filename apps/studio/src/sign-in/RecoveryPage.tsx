import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { sessionApi } from "../api/session.ts";
import { AddressRequest } from "./AddressRequest.tsx";
import { BackLink } from "./BackLink.tsx";
import { FormError } from "./FormError.tsx";
import { NewPasswordInput } from "./NewPasswordInput.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useLinkToken } from "./use-link-token.ts";

const Finish = ({ token }: { token: string }) => {
  const t = useTexts(signInTexts);
  const [password, setPassword] = useState("");
  const finish = useMutation({ mutationFn: async () => await sessionApi.finishRecovery({ token, password }) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    finish.mutate();
  };
  if (finish.isSuccess) {
    return (
      <>
        <p className={classes.sent} role="status">
          {t("recoveryDone")}
        </p>
        <BackLink />
      </>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <FormError error={finish.error} />
      <NewPasswordInput value={password} onChange={setPassword} />
      <div className={classes.row}>
        <Button type="submit" size="md" loading={finish.isPending}>
          {t("recoveryFinish")}
        </Button>
        <BackLink />
      </div>
    </form>
  );
};

/** A forgotten password: asks for the address; opened by the link of the mail, asks for the new password. */
export const RecoveryPage = () => {
  const t = useTexts(signInTexts);
  const token = useLinkToken();
  if (token !== undefined) {
    return (
      <SignInFrame title={t("recoveryFinishTitle")}>
        <Finish token={token} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t("recoveryTitle")} lead={t("recoveryNote")}>
      <AddressRequest
        ask={sessionApi.askRecovery}
        submit={t("recoverySend")}
        sent={t("recoverySent")}
        back={<BackLink />}
      />
    </SignInFrame>
  );
};
