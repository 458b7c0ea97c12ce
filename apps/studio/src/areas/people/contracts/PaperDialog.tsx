import { Alert, Button, Checkbox, FileInput, Group, Stack, TextInput } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type ContractFile, handInPaper } from "../../../api/contracts.ts";
import { useAfterChange } from "../use-after-change.ts";
import { contractTexts } from "./texts.ts";
import { useContractWords } from "./use-contract-words.ts";

const TYPES = "application/pdf,image/jpeg,image/png,image/webp";

/** Hands in what was signed on paper: the scan, its date, whose signatures it bears, who saw them. */
export const PaperDialog = ({ contract, onClose }: { contract: ContractFile; onClose: () => void }) => {
  const t = useTexts(contractTexts);
  const words = useContractWords();
  const left = contract.parties.filter(({ signedAt }) => signedAt === null);
  const [file, setFile] = useState<File | null>(null);
  const [signedOn, setSignedOn] = useState("");
  const [witness, setWitness] = useState("");
  const [roles, setRoles] = useState<readonly string[]>(left.map(({ role }) => role));
  const afterChange = useAfterChange();
  const ready = file !== null && signedOn !== "" && witness.trim().length > 1 && roles.length > 0;
  const keep = useMutation({
    mutationFn: async () => {
      if (file !== null) await handInPaper(contract.id, { file, signedOn, witness: witness.trim(), roles });
    },
    onSuccess: async () => {
      await afterChange();
      onClose();
    },
  });
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    if (ready) keep.mutate();
  };
  return (
    <Dialog title={t("paperTitle", { title: contract.title })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <FileInput
            label={t("paperFile")}
            description={t("paperFileHelp")}
            placeholder={t("choose")}
            accept={TYPES}
            required
            value={file}
            onChange={setFile}
          />
          <TextInput
            type="date"
            label={t("paperDate")}
            required
            max={new Date().toISOString().slice(0, 10)}
            value={signedOn}
            onChange={(event) => setSignedOn(event.currentTarget.value)}
          />
          <Checkbox.Group label={t("paperWho")} required value={[...roles]} onChange={setRoles}>
            <Stack gap="xs" mt="xs">
              {left.map((party) => (
                <Checkbox key={party.role} value={party.role} label={words.name(party)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            label={t("paperWitness")}
            description={t("paperWitnessHelp")}
            required
            maxLength={200}
            value={witness}
            onChange={(event) => setWitness(event.currentTarget.value)}
          />
          {keep.error !== null && (
            <Alert color="red" role="alert">
              {keep.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" disabled={!ready} loading={keep.isPending}>
              {t("paperConfirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
