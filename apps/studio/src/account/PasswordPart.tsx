import { Button, PasswordInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { accountApi, openSessionsQuery } from "../api/account.ts";
import { useToast } from "../shell/use-toast.tsx";
import { FormError } from "../sign-in/FormError.tsx";
import { NewPasswordInput } from "../sign-in/NewPasswordInput.tsx";
import classes from "./account.module.css";
import { Part } from "./Part.tsx";
import { accountTexts } from "./texts.ts";

/** A new password, with the present one; whoever has none yet (link, provider) leaves it empty. */
export const PasswordPart = ({ personal }: { personal: readonly string[] }) => {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: async () => await accountApi.changePassword({ next, ...(current !== "" && { current }) }),
    onSuccess: async () => {
      toast.done(t("changed"));
      setCurrent("");
      setNext("");
      await queries.invalidateQueries(openSessionsQuery);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Part title={t("password")} note={t("passwordNote")}>
      <form className={classes.form} onSubmit={submit}>
        <FormError error={change.error} />
        <PasswordInput
          label={t("current")}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordInput value={next} onChange={setNext} personal={personal} />
        <div className={classes.row}>
          <Button type="submit" loading={change.isPending}>
            {t("change")}
          </Button>
        </div>
      </form>
    </Part>
  );
};
