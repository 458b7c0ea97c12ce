import { NativeSelect, PasswordInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { errorOf } from "../../settings/field-fault.ts";
import { startingMapping, type Sender } from "./mapping.ts";
import { LinkDialog } from "./LinkDialog.tsx";
import { EMPTY_LINK, LinkFields } from "./LinkFields.tsx";
import { connectorsTexts } from "./texts.ts";
import { endOf, useNewConnector } from "./use-new-connector.ts";

const SENDERS = ["standard", "helloasso", "helloasso-partner"] as const;
const ROLES = ["coordinator", "program_manager"] as const;

/** Makes an address that takes an outside form's messages; the mapping is made on its own page, with a sample. */
export const NewInboundDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(connectorsTexts);
  const navigate = useNavigate();
  const create = useNewConnector();
  const [form, setForm] = useState({
    ...EMPTY_LINK,
    role: "coordinator" as const,
    expiry: "none",
  } as typeof EMPTY_LINK);
  const [sender, setSender] = useState<Sender>("standard");
  const [signatureKey, setSignatureKey] = useState("");
  const [now] = useState(() => Date.now());
  const submit = (): void => {
    const { title, program, role, expiry } = form;
    create.mutate({
      kind: "inbound",
      title,
      program: program === "" ? null : program,
      role,
      settings: startingMapping(sender),
      ...endOf(expiry, now),
      ...(sender === "helloasso-partner" && { signatureKey }),
    });
  };
  const open = (): void => {
    onClose();
    const id = create.data?.id;
    if (id !== undefined) void navigate({ to: "/integrations/inbound/$id", params: { id } });
  };
  return (
    <LinkDialog
      title={t("inboundNew")}
      made={create.data}
      error={create.error}
      busy={create.isPending}
      onSubmit={submit}
      onClose={onClose}
      onDone={open}
    >
      <NativeSelect
        label={t("sender")}
        data={SENDERS.map((one) => ({ value: one, label: t(`sender.${one}`) }))}
        value={sender}
        onChange={(event) => setSender(event.currentTarget.value as Sender)}
      />
      {sender === "helloasso-partner" && (
        <PasswordInput
          label={t("signatureKey")}
          autoComplete="off"
          value={signatureKey}
          onChange={(event) => setSignatureKey(event.currentTarget.value)}
          {...errorOf(create.error, "/signatureKey")}
        />
      )}
      <LinkFields
        form={form}
        error={create.error}
        roleLabel={t("roleInbound")}
        roles={ROLES}
        onChange={(change) => setForm({ ...form, ...change })}
      />
    </LinkDialog>
  );
};
