import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type ContractFile, endContract, type Ending } from "../../../api/contracts.ts";
import { useAfterChange } from "../use-after-change.ts";
import { contractTexts } from "./texts.ts";

interface EndProps {
  contract: ContractFile;
  how: Ending;
  onClose: () => void;
}

/** Declines, voids or ends a contract, with a reason that stays with it. */
export const EndDialog = ({ contract, how, onClose }: EndProps) => {
  const t = useTexts(contractTexts);
  const [reason, setReason] = useState("");
  const afterChange = useAfterChange();
  const end = useMutation({
    mutationFn: async () => await endContract(contract.id, how, reason.trim()),
    onSuccess: async () => {
      await afterChange();
      onClose();
    },
  });
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    end.mutate();
  };
  return (
    <Dialog title={t(`${how}Title`, { title: contract.title })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {how === "terminate" && <Text>{contract.notice === null ? t("terminateNow") : t("terminateNotice")}</Text>}
          <Textarea
            label={t("reason")}
            description={t("reasonHelp")}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {end.error !== null && (
            <Alert color="red" role="alert">
              {end.error.message}
            </Alert>
          )}
          <Group>
            <Button type="submit" color="red" disabled={reason.trim().length < 2} loading={end.isPending}>
              {t(`${how}Confirm`)}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
