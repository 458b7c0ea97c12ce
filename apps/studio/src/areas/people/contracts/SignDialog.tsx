import { Alert, Anchor, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ContractFile, signContract } from "../../../api/contracts.ts";
import { useAfterChange } from "../use-after-change.ts";
import { keepFile } from "./keep-file.ts";
import { contractTexts } from "./texts.ts";

/** Signs for the organization: the document at hand, and the sentence word for word. */
export const SignDialog = ({ contract, onClose }: { contract: ContractFile; onClose: () => void }) => {
  const t = useTexts(contractTexts);
  const [agreed, setAgreed] = useState(false);
  const afterChange = useAfterChange();
  const { id, title, may } = contract;
  const sign = useMutation({
    mutationFn: async () => await signContract(id, may.sign?.role ?? "", may.sign?.consent.hash ?? ""),
    onSuccess: async () => {
      await afterChange();
      onClose();
    },
  });
  const open = useMutation({
    mutationFn: async () => await keepFile(`/api/contracts/${id}/document.pdf`, `${title}.pdf`),
  });
  const error = sign.error ?? open.error;
  return (
    <Dialog title={t("signTitle", { title })} onClose={onClose}>
      <Stack gap="md">
        <Text>
          {t("signRead")}{" "}
          <Anchor component="button" type="button" onClick={() => open.mutate()}>
            {t("document")}
          </Anchor>
        </Text>
        <Checkbox
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          label={may.sign?.consent.sentence}
        />
        {error !== null && (
          <Alert color="red" role="alert">
            {error.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button disabled={!agreed} loading={sign.isPending} onClick={() => sign.mutate()}>
            {t("signConfirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
