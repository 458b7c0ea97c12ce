import { Button, TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { sessionApi } from "../api/session.ts";
import { FormError } from "./FormError.tsx";
import { NewPasswordInput } from "./NewPasswordInput.tsx";
import { offerQuery } from "./offer-query.ts";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";

const EMPTY = { code: "", organization: "", name: "", email: "" };

const FIELDS = [
  { key: "code", label: "setUpCode", type: "text", autoComplete: "off" },
  { key: "organization", label: "organizationName", type: "text", autoComplete: "organization" },
  { key: "name", label: "yourName", type: "text", autoComplete: "name" },
  { key: "email", label: "email", type: "email", autoComplete: "username" },
] as const;

/** The first start: the organization and its first administrator, with the code that the server printed. */
export const SetUpPage = () => {
  const t = useTexts(signInTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const after = useAfterSignIn(undefined);
  const [values, setValues] = useState(EMPTY);
  const [password, setPassword] = useState("");
  const made = useRef(false);
  const create = useMutation({
    mutationFn: async () => {
      // Made once: when only signing in failed, trying again does no more than that.
      if (!made.current) await sessionApi.setUp({ ...values, password, language });
      made.current = true;
      await queries.invalidateQueries(offerQuery);
      await after(await sessionApi.signIn({ email: values.email, password }));
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <SignInFrame title={t("setUpTitle")} lead={t("setUpNote")}>
      <form className={classes.form} onSubmit={submit}>
        <FormError error={create.error} />
        {FIELDS.map(({ key, label, type, autoComplete }) => (
          <TextInput
            key={key}
            label={t(label)}
            name={key}
            type={type}
            autoComplete={autoComplete}
            required
            withAsterisk={false}
            size="md"
            value={values[key]}
            onChange={({ currentTarget }) => setValues({ ...values, [key]: currentTarget.value })}
          />
        ))}
        <NewPasswordInput
          value={password}
          onChange={setPassword}
          label={t("password")}
          personal={[values.name, values.email, values.organization]}
        />
        <div className={classes.row}>
          <Button type="submit" size="md" loading={create.isPending}>
            {t("setUpFinish")}
          </Button>
        </div>
      </form>
    </SignInFrame>
  );
};
