import { Anchor } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type Connector, connectorQuery, connectorsApi, connectorsQuery } from "../../../api/connectors.ts";
import { Page } from "../../../pages/Page.tsx";
import { useToast } from "../../../shell/use-toast.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import classes from "../integrations.module.css";
import { useProgramTitle } from "../webhooks/WebhookRow.tsx";
import { mappingOf, parsed, pathsIn, sampleFor, settingsOf } from "./mapping.ts";
import { MappingFields } from "./MappingFields.tsx";
import { ReceiptLog } from "./ReceiptLog.tsx";
import { connectorsTexts } from "./texts.ts";
import { TrialPart } from "./TrialPart.tsx";

const route = getRouteApi("/shell/integrations/inbound/$id");

/** The mapping, beside a message to try it with. */
const Editor = ({ connector }: { connector: Connector }) => {
  const t = useTexts(connectorsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState(() => mappingOf(connector.settings));
  const [sample, setSample] = useState(() => sampleFor(mappingOf(connector.settings).sender));
  const paths = useMemo(() => {
    const message = parsed(sample);
    return message === undefined ? [] : [...new Set(pathsIn(message.body))];
  }, [sample]);
  const save = useMutation({
    mutationFn: async () => await connectorsApi.change(connector.id, { settings: settingsOf(mapping) }),
    onSuccess: async () => {
      toast.done(t("saved"));
      await queries.invalidateQueries(connectorsQuery);
    },
  });
  return (
    <div className={classes.mapping}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => save.mutate()}
        submitLabel={t("save")}
        saved={save.isSuccess}
      >
        <MappingFields
          program={connector.program ?? ""}
          mapping={mapping}
          paths={paths}
          error={save.error}
          onChange={(change) => {
            save.reset();
            setMapping({ ...mapping, ...change });
          }}
        />
      </SettingsForm>
      <TrialPart connector={connector} mapping={mapping} sample={sample} onSample={setSample} />
    </div>
  );
};

/** An address that takes messages from outside: its mapping, a dry run, and what came in. */
export const InboundPage = () => {
  const t = useTexts(connectorsTexts);
  const { id } = route.useParams();
  const connector = useQuery(connectorQuery(id));
  const programTitle = useProgramTitle();
  const one = connector.data;
  const crumb = <Anchor renderRoot={(props) => <Link to="/integrations/connectors" {...props} />}>{t("back")}</Anchor>;
  return (
    <Page
      title={one?.title ?? t("inbound")}
      windowTitle={t("inbound")}
      crumb={crumb}
      {...(one !== undefined && { lead: <p>{programTitle(one.program)}</p> })}
    >
      {connector.isPending && <LoadingRows rows={5} height={64} />}
      {connector.isError && <ErrorState detail={connector.error.message} onRetry={() => void connector.refetch()} />}
      {one !== undefined && <Editor key={one.id} connector={one} />}
      {one !== undefined && <ReceiptLog id={one.id} />}
    </Page>
  );
};
