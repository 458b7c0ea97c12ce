import { Button, NativeSelect, NumberInput, PasswordInput, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { mailApi, type MailServer, type MailSettings, mailSettingsQuery } from "../../../api/mails.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { SettingsForm } from "../SettingsForm.tsx";
import { mailTexts } from "./texts.ts";

const SECURITIES = ["starttls", "tls", "none"] as const;

const EMPTY = { host: "", port: 587, security: "starttls", username: "", senderName: "", senderAddress: "" } as const;

type Typed = { [Name in keyof typeof EMPTY]: string };

const typedFrom = (server: MailSettings["server"]): Typed => {
  const { host, port, security, username, senderName, senderAddress } = server ?? EMPTY;
  return { host, port: String(port), security, username: username ?? "", senderName, senderAddress };
};

interface MailServerFormProps {
  server: MailSettings["server"];
  onTakeAway: () => void;
}

/** The organization's own mail server. */
export const MailServerForm = ({ server, onTakeAway }: MailServerFormProps) => {
  const t = useTexts(mailTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => typedFrom(server));
  const [password, setPassword] = useState("");
  const save = useMutation({
    mutationFn: async () => {
      const { username, port, security, ...rest } = typed;
      return await mailApi.set({
        ...rest,
        port: Number(port),
        security: security as MailServer["security"],
        ...(username.trim() !== "" && { username: username.trim() }),
        ...(password !== "" && { password }),
      });
    },
    onSuccess: (settings) => {
      toast.done(t("saved"));
      setPassword("");
      queries.setQueryData(mailSettingsQuery.queryKey, settings);
    },
  });
  const set = (name: keyof Typed, value: string): void => {
    if (save.isSuccess) save.reset();
    setTyped((now) => ({ ...now, [name]: value }));
  };
  const field = (name: keyof Typed) => ({
    label: t(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    ...errorOf(save.error, `/${name}`),
  });
  const needed = { required: true, withAsterisk: false } as const;
  return (
    <SettingsForm
      error={save.error}
      busy={save.isPending}
      saved={save.isSuccess}
      onSubmit={() => save.mutate()}
      submitLabel={t("save")}
      actions={
        server !== null && (
          <Button variant="subtle" onClick={onTakeAway}>
            {t("takeAway")}
          </Button>
        )
      }
    >
      <TextInput {...field("host")} {...needed} maxLength={253} placeholder="smtp.example.org" spellCheck={false} />
      <NativeSelect
        {...field("security")}
        data={SECURITIES.map((one) => ({ value: one, label: t(`security.${one}`) }))}
      />
      <NumberInput
        {...field("port")}
        {...needed}
        min={1}
        max={65_535}
        allowDecimal={false}
        clampBehavior="none"
        thousandSeparator={false}
        hideControls
        onChange={(value) => set("port", String(value))}
      />
      <TextInput
        {...field("username")}
        description={t("optional")}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordInput
        label={t("password")}
        description={t(server?.hasPassword === true ? "passwordKept" : "passwordNew")}
        autoComplete="new-password"
        maxLength={1_000}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        {...errorOf(save.error, "/password")}
      />
      <TextInput {...field("senderName")} {...needed} maxLength={200} />
      <TextInput {...field("senderAddress")} {...needed} type="email" maxLength={254} />
    </SettingsForm>
  );
};
