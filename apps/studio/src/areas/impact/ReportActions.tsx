import { Button, Menu } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { downloadImpact, type ImpactAsk } from "../../api/impact.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { impactTexts } from "./texts.ts";

/** Paper, table, data: exactly what the page shows. */
export const ReportActions = ({ slug, ask }: { slug: string; ask: ImpactAsk }) => {
  const t = useTexts(impactTexts);
  const toast = useToast();
  const take = (format: "csv" | "json"): void => {
    downloadImpact(slug, ask, format).catch(toast.failed);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
        onClick={() => window.print()}
      >
        {t("print")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}>
            {t("take")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => take("csv")}>{t("takeCsv")}</Menu.Item>
          <Menu.Item onClick={() => take("json")}>{t("takeJson")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
