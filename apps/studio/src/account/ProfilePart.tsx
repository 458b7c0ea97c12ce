import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { accountApi } from "../api/account.ts";
import type { Session } from "../api/session.ts";
import { sessionQuery } from "../session/session-query.ts";
import { useSwitchLanguage } from "../shell/use-switch-language.ts";
import { useToast } from "../shell/use-toast.tsx";
import { FormError } from "../sign-in/FormError.tsx";
import classes from "./account.module.css";
import { Part } from "./Part.tsx";
import { accountTexts } from "./texts.ts";

const LANGUAGES = [
  { value: "fr", label: "Français" },
  { value: "en", label: "English" },
];

/** The name that colleagues see, and the language of mails and pages. */
export const ProfilePart = ({ user }: { user: Session["user"] }) => {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const switchLanguage = useSwitchLanguage();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const save = useMutation({
    mutationFn: async () => await accountApi.change({ name, language }),
    onSuccess: async () => {
      toast.done(t("saved"));
      switchLanguage(language);
      await queries.invalidateQueries(sessionQuery);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Part title={t("profile")}>
      <form className={classes.form} onSubmit={submit}>
        <FormError error={save.error} />
        <TextInput
          label={t("name")}
          autoComplete="name"
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t("email")} description={t("emailNote")} value={user.email} readOnly />
        <NativeSelect
          label={t("language")}
          data={LANGUAGES}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === "en" ? "en" : "fr")}
        />
        <div className={classes.row}>
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Part>
  );
};
