import { Button } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconCalendar, IconForms, IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ConnectorKind, connectorsQuery } from "../../../api/connectors.ts";
import { Page } from "../../../pages/Page.tsx";
import { useMay } from "../../../session/use-session.ts";
import classes from "../integrations.module.css";
import { CalendarDialog } from "./CalendarDialog.tsx";
import { ConnectorRow } from "./ConnectorRow.tsx";
import { NewInboundDialog } from "./NewInboundDialog.tsx";
import { SheetDialog } from "./SheetDialog.tsx";
import { connectorsTexts } from "./texts.ts";

const KINDS = [
  { kind: "sheet", icon: IconTable },
  { kind: "calendar", icon: IconCalendar },
  { kind: "inbound", icon: IconForms },
] as const;

const DIALOGS = { sheet: SheetDialog, calendar: CalendarDialog, inbound: NewInboundDialog } as const;

/** What connects to the tools that people have: what there is to choose from, and what is in use. */
export const ConnectorsPage = () => {
  const t = useTexts(connectorsTexts);
  const connectors = useQuery(connectorsQuery);
  const mayReceive = useMay("participant.write");
  const [making, setMaking] = useState<ConnectorKind>();
  const items = connectors.data ?? [];
  const Dialog = making === undefined ? undefined : DIALOGS[making];
  return (
    <Page title={t("title")} windowTitle={t("title")} lead={<p>{t("lead")}</p>}>
      <div className={classes.choices}>
        {KINDS.map(({ kind, icon: Icon }) => (
          <div key={kind} className={classes.choice}>
            <Icon size={28} stroke={1.4} aria-hidden />
            <div>
              <h2>{t(kind)}</h2>
              <p>{t(`${kind}Note`)}</p>
              {kind === "inbound" && !mayReceive ? (
                <p>{t("onlyAdmin")}</p>
              ) : (
                <Button variant="default" onClick={() => setMaking(kind)}>
                  {t(`${kind}New`)}
                </Button>
              )}
            </div>
          </div>
        ))}
      </div>
      <h2 className={classes.subtitle}>{t("existing")}</h2>
      {connectors.isPending && <LoadingRows rows={2} height={72} />}
      {connectors.isError && <ErrorState detail={connectors.error.message} onRetry={() => void connectors.refetch()} />}
      {connectors.isSuccess && items.length === 0 && <p className={classes.quiet}>{t("none")}</p>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <ConnectorRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {Dialog !== undefined && <Dialog onClose={() => setMaking(undefined)} />}
    </Page>
  );
};
