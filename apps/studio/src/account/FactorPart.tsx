import { Button, PasswordInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { accountApi } from "../api/account.ts";
import { sessionQuery } from "../session/session-query.ts";
import { useToast } from "../shell/use-toast.tsx";
import { FormError } from "../sign-in/FormError.tsx";
import classes from "./account.module.css";
import { BackupCodes } from "./BackupCodes.tsx";
import { FactorSetup } from "./FactorSetup.tsx";
import { Part } from "./Part.tsx";
import { accountTexts } from "./texts.ts";

const Active = () => {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const remove = useMutation({
    mutationFn: async () => await accountApi.removeFactor(password),
    onSuccess: async () => {
      toast.done(t("factorRemoved"));
      await queries.invalidateQueries(sessionQuery);
    },
  });
  const renew = useMutation({
    mutationFn: async () => await accountApi.renewBackupCodes(password),
    onSuccess: () => setPassword(""),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    renew.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("factorOn")}</p>
      <FormError error={remove.error ?? renew.error} />
      <PasswordInput
        label={t("factorPassword")}
        description={t("factorPasswordNote")}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" variant="default" loading={renew.isPending}>
          {t("factorRenew")}
        </Button>
        <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("factorRemove")}
        </Button>
      </div>
      {renew.data !== undefined && <BackupCodes codes={renew.data.backupCodes} />}
    </form>
  );
};

/** The second factor: on, off, new backup codes. */
export const FactorPart = ({ active }: { active: boolean }) => {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [setting, setSetting] = useState(false);
  const done = async (): Promise<void> => {
    toast.done(t("factorActivated"));
    setSetting(false);
    await queries.invalidateQueries(sessionQuery);
  };
  return (
    <Part title={t("factor")} note={t("factorOff")}>
      {active && <Active />}
      {!active && setting && <FactorSetup onDone={done} onCancel={() => setSetting(false)} />}
      {!active && !setting && (
        <Button variant="default" onClick={() => setSetting(true)}>
          {t("factorBegin")}
        </Button>
      )}
    </Part>
  );
};
