import { Anchor, Button } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { importQuery, importsApi } from "../../../api/imports.ts";
import { Page } from "../../../pages/Page.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "./import.module.css";
import { ImportResult } from "./ImportResult.tsx";
import { MappingPart } from "./MappingPart.tsx";
import { importTexts } from "./texts.ts";

const route = getRouteApi("/shell/people/import");

/** The file: chosen, or dropped. */
const FilePart = () => {
  const t = useTexts(importTexts);
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const bring = useMutation({
    mutationFn: importsApi.bring,
    onSuccess: async ({ id }) => await navigate({ to: "/people/import", search: { id } }),
  });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) bring.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <FormError error={bring.error} />
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden />
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          hidden
          onChange={(event) => take(event.currentTarget.files)}
        />
        <Button loading={bring.isPending} onClick={() => input.current?.click()}>
          {t("choose")}
        </Button>
        <span className={classes.quiet}>{t("drop")}</span>
      </div>
      <p className={classes.quiet}>{t("limits")}</p>
    </>
  );
};

const Steps = ({ id }: { id: string }) => {
  const item = useQuery(importQuery(id));
  if (item.isPending) return <LoadingRows rows={6} />;
  if (item.isError) return <ErrorState detail={item.error.message} onRetry={() => void item.refetch()} />;
  return item.data.state === "draft" ? <MappingPart item={item.data} /> : <ImportResult item={item.data} />;
};

/** People come in by a file: what its columns are, what would come of it, and then only they are added. */
export const ImportPage = () => {
  const t = useTexts(importTexts);
  const { id } = route.useSearch();
  return (
    <Page
      wide
      title={t("title")}
      windowTitle={t("title")}
      crumb={<Anchor renderRoot={(props) => <Link to="/people" {...props} />}>{t("back")}</Anchor>}
      lead={id === undefined ? t("lead") : undefined}
    >
      {id === undefined ? <FilePart /> : <Steps key={id} id={id} />}
    </Page>
  );
};
