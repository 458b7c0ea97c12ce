import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { accountApi } from "../api/account.ts";
import { FormError } from "../sign-in/FormError.tsx";
import classes from "./account.module.css";
import { BackupCodes } from "./BackupCodes.tsx";
import { QrCode } from "./QrCode.tsx";
import { accountTexts } from "./texts.ts";

interface FactorSetupProps {
  onDone: () => void | Promise<void>;
  onCancel?: () => void;
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get("secret") ?? "";

/** Setting up a second factor: password, code to scan, backup codes, first code. */
export const FactorSetup = ({ onDone, onCancel }: FactorSetupProps) => {
  const t = useTexts(accountTexts);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: async () => await accountApi.beginFactor(password) });
  const confirm = useMutation({
    mutationFn: async () => {
      await accountApi.confirmFactor(code.replace(/\s/g, ""));
      await onDone();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (begin.data === undefined) begin.mutate();
    else confirm.mutate();
  };
  const cancel = onCancel !== undefined && (
    <Button variant="subtle" onClick={onCancel}>
      {t("cancel")}
    </Button>
  );
  if (begin.data === undefined) {
    return (
      <form className={classes.form} onSubmit={submit}>
        <FormError error={begin.error} />
        <PasswordInput
          label={t("factorPassword")}
          description={t("factorPasswordNote")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className={classes.row}>
          <Button type="submit" loading={begin.isPending}>
            {t("next")}
          </Button>
          {cancel}
        </div>
      </form>
    );
  }
  const { uri, backupCodes } = begin.data;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("factorScan")}</p>
      <QrCode value={uri} label={t("factorQr")} />
      <p>
        {t("factorSecret")}
        <br />
        <span className={classes.secret}>{secretOf(uri)}</span>
      </p>
      <BackupCodes codes={backupCodes} />
      <FormError error={confirm.error} />
      <TextInput
        label={t("code")}
        description={t("factorConfirm")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" loading={confirm.isPending}>
          {t("factorActivate")}
        </Button>
        {cancel}
      </div>
    </form>
  );
};
