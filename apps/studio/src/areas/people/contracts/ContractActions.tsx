import { Alert, Button, Menu } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconDots, IconFileDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ContractFile, type Ending, remindContract } from "../../../api/contracts.ts";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./contracts.module.css";
import { EndDialog } from "./EndDialog.tsx";
import { keepFile } from "./keep-file.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import { SignDialog } from "./SignDialog.tsx";
import { contractTexts } from "./texts.ts";

const ENDINGS: readonly Ending[] = ["decline", "void", "terminate"];

/** What can be done with a contract: the usual thing first, the rest in a menu. */
export const ContractActions = ({ contract }: { contract: ContractFile }) => {
  const t = useTexts(contractTexts);
  const [dialog, setDialog] = useState<"sign" | "paper" | Ending>();
  const afterChange = useAfterChange();
  const { id, title, may, pdfHash } = contract;
  const remind = useMutation({ mutationFn: async () => await remindContract(id), onSuccess: afterChange });
  const keep = useMutation({
    mutationFn: async (name: string) =>
      await keepFile(`/api/contracts/${id}/${name}`, `${title} ${name.replace("document", id)}`),
  });
  const close = (): void => setDialog(undefined);
  const endings = ENDINGS.filter((how) => may[how]);
  const error = remind.error ?? keep.error;
  const more = may.paper || endings.length > 0;
  return (
    <>
      <div className={classes.row}>
        {may.sign !== null && <Button onClick={() => setDialog("sign")}>{t("sign")}</Button>}
        {may.remind && (
          <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
            {t("remind")}
          </Button>
        )}
        {pdfHash !== null && (
          <Menu>
            <Menu.Target>
              <Button variant="default" leftSection={<IconFileDownload size={18} stroke={1.6} aria-hidden />}>
                {t("document")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => keep.mutate("document.pdf")}>{t("document")}</Menu.Item>
              <Menu.Item onClick={() => keep.mutate("evidence.pdf")}>{t("evidence")}</Menu.Item>
              <Menu.Item onClick={() => keep.mutate("evidence.json")}>{t("evidenceJson")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {more && (
          <Menu>
            <Menu.Target>
              <Button variant="default" aria-label={t("more")} px="xs">
                <IconDots size={18} stroke={1.6} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {may.paper && <Menu.Item onClick={() => setDialog("paper")}>{t("paper")}</Menu.Item>}
              {endings.map((how) => (
                <Menu.Item key={how} onClick={() => setDialog(how)}>
                  {t(how)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {remind.isSuccess && (
        <Alert color="green" role="status">
          {t("reminded_done")}
        </Alert>
      )}
      {error !== null && (
        <Alert color="red" role="alert">
          {error.message}
        </Alert>
      )}
      {dialog === "sign" && <SignDialog contract={contract} onClose={close} />}
      {dialog === "paper" && <PaperDialog contract={contract} onClose={close} />}
      {dialog !== undefined && dialog !== "sign" && dialog !== "paper" && (
        <EndDialog contract={contract} how={dialog} onClose={close} />
      )}
    </>
  );
};
