import { IconPlugConnected, IconTable, IconWebhook } from "@tabler/icons-react";
import type { Area } from "../area.ts";

/** Other software: what it is told, what it reads, what it sends. */
export const integrationsArea: Area = {
  id: "integrations",
  entry: { title: { fr: "Intégrations", en: "Integrations" }, icon: IconPlugConnected, to: "/integrations" },
  needs: ["webhook.manage", "connector.manage"],
  actions: [
    {
      id: "integrations-webhooks",
      title: { fr: "Intégrations : webhooks", en: "Integrations: webhooks" },
      keywords: ["endpoint", "crm", "notification"],
      icon: IconWebhook,
      needs: ["webhook.manage"],
      to: "/integrations",
    },
    {
      id: "integrations-connectors",
      title: { fr: "Intégrations : tableur, agenda, formulaires", en: "Integrations: spreadsheet, calendar, forms" },
      keywords: ["csv", "excel", "libreoffice", "ics", "helloasso"],
      icon: IconTable,
      needs: ["connector.manage"],
      to: "/integrations/connectors",
    },
  ],
};
