import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconMapPin, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Site } from "../../../api/organization.ts";
import { sitesQuery } from "../../../api/people.ts";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { SiteDialog } from "./SiteDialog.tsx";
import { sitesTexts } from "./texts.ts";

/** Where it is, as far as its facts say so. */
const addressOf = ({ data }: Site): string =>
  [data["postalCode"], data["city"]].filter((part) => typeof part === "string").join(" ");

/** The places where the organization works. */
export const SitesPage = () => {
  const t = useTexts(sitesTexts);
  const sites = useQuery(sitesQuery);
  const [open, setOpen] = useState<{ site?: Site }>();
  const items = sites.data ?? [];
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setOpen({})}>
      {t("add")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} lead={t("lead")} {...(items.length > 0 && { actions: add })}>
      {sites.isPending && <LoadingRows rows={4} height={64} />}
      {sites.isError && <ErrorState detail={sites.error.message} onRetry={() => void sites.refetch()} />}
      {sites.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconMapPin size={40} stroke={1.4} />} title={t("empty")} action={add}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((site) => (
            <li key={site.id} className={classes.item} data-columns="2">
              <span>
                <span className={classes.name}>{site.title}</span>
                <span className={classes.under}>{addressOf(site)}</span>
              </span>
              <span className={classes.buttons}>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t("renameOf", { site: site.title })}
                  onClick={() => setOpen({ site })}
                >
                  {t("rename")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && <SiteDialog {...open} known={items} onClose={() => setOpen(undefined)} />}
    </SettingsPage>
  );
};
